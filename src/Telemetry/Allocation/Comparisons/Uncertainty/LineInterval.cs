using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Comparisons.Uncertainty;

/// <summary>Between which values a line lies, by the uncertainty of what it was computed from. It informs; the line is what it is.</summary>
/// <param name="Value">Of the run itself; it may lie outside where a limit cuts, for example at the acceptance gate.</param>
public sealed record LineInterval(string Line, TableUnit Unit, long Value, long Low, long High)
{
    /// <summary>By rank, without interpolation: both ends are values that were drawn.</summary>
    /// <param name="drawn">Sorted upwards.</param>
    internal static LineInterval Of(string line, TableUnit unit, long value, long[] drawn, int confidencePercent)
    {
        var cut = (int)((long)drawn.Length * (100 - confidencePercent) / 200);
        return new(line, unit, value, drawn[cut], drawn[^(cut + 1)]);
    }
}
