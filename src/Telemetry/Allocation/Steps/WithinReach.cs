namespace Telemetry.Allocation.Steps;

/// <summary>How much of a number another reaches: never past 0, never more than asked, and mirrored for a reversal, where both are negative.</summary>
public static class WithinReach
{
    /// <summary>0 where the signs differ: nothing can be taken off what is owed the other way.</summary>
    public static long Of(long value, long asked) => value >= 0 && asked >= 0 ? Math.Min(value, asked) : value <= 0 && asked <= 0 ? Math.Max(value, asked) : 0;
}
