namespace Telemetry.Storage.ReadingLog;

/// <summary>What a record of the log holds. The number is the code on disk.</summary>
public enum LogRecordKind : byte
{
    Batch = 1,
    DeadLetter = 2,
}
