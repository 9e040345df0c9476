namespace Telemetry.Storage.ReadingLog;

/// <summary>One record as read back from the log.</summary>
public readonly record struct LogRecord(LogRecordKind Kind, byte[] Payload);
