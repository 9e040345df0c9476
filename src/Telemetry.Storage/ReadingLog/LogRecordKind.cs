namespace Telemetry.Storage.ReadingLog;

/// <summary>What a record of the log holds. The number is the code on disk.</summary>
public enum LogRecordKind : byte
{
    /// <summary>Readings row by row, as version 1 wrote them; read, no longer written.</summary>
    Rows = 1,
    DeadLetter = 2,

    /// <summary>Readings in columns.</summary>
    Columns = 3,

    /// <summary>The writer ended in order; everything before is durable.</summary>
    Closed = 4,
}
