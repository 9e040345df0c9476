namespace Telemetry.Storage.ReadingLog;

/// <summary>One record as read back from the log.</summary>
/// <param name="Segment">Number of the segment it is in, from 1.</param>
public readonly record struct LogRecord(ulong Segment, LogRecordKind Kind, ReadOnlyMemory<byte> Payload)
{
    public bool HoldsReadings => Kind is LogRecordKind.Rows or LogRecordKind.Columns;
}
