namespace Telemetry.Storage.ReadingLog;

/// <summary>The log is damaged where acknowledged readings lie. The message names the file and the first bad byte.</summary>
public sealed class CorruptLogException(string message) : Exception(message);
