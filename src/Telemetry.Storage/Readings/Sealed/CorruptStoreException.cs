namespace Telemetry.Storage.Readings.Sealed;

/// <summary>A file of the store is damaged or missing. The message names it and the remedy.</summary>
public sealed class CorruptStoreException(string message, Exception? inner = null) : Exception(message, inner);
