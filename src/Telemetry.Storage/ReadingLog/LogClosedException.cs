namespace Telemetry.Storage.ReadingLog;

/// <summary>The log takes nothing more: a write or fsync failed, or it was closed. What was not acknowledged must be sent again.</summary>
public sealed class LogClosedException(string message, Exception? inner = null) : Exception(message, inner);
