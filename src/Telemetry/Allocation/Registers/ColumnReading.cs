namespace Telemetry.Allocation.Registers;

/// <summary>A text as a column keeps it, or why it cannot; exactly one of the two.</summary>
/// <param name="Value">In the one form in which the value is kept, so that the same value is the same text.</param>
/// <param name="Reason">What is wrong and what to write instead.</param>
public readonly record struct ColumnReading(string? Value, string? Reason)
{
    public static ColumnReading Kept(string value) => new(value, null);

    public static ColumnReading Refused(string reason) => new(null, reason);
}
