namespace Telemetry.Storage.ReadingLog;

/// <summary>The disk has no space. Nothing is lost: the write is tried again until there is.</summary>
public sealed class DiskFullException(string message, Exception? inner = null) : IOException(message, inner);
