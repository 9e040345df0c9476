namespace Telemetry.Storage.ReadingLog;

/// <summary>One record as read back from the log.</summary>
public readonly record struct LogRecord(LogRecordKind Kind, ReadOnlyMemory<byte> Payload)
{
    public bool HoldsReadings => Kind is LogRecordKind.Rows or LogRecordKind.Columns;
}
