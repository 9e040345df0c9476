namespace Telemetry.Storage.Readings;

/// <summary>A store's server is away. Nothing is lost: the call may be made again, and what it lacks is in the log.</summary>
public class StoreUnavailableException(string message, Exception? inner = null) : IOException(message, inner);
