using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>The days that a cell speaks of: its month, quarter or year where its table has such a dimension, the finest of them; else the run's period.</summary>
public sealed class CellDays
{
    private static readonly string[] Calendar = ["month", "quarter", "year"];
    private readonly Period period;
    private readonly int position;

    public CellDays(IReadOnlyList<string> dimensions, Period period)
    {
        this.period = period;
        Dimension = Calendar.FirstOrDefault(name => dimensions.Contains(name, StringComparer.Ordinal));
        position = Dimension is null ? -1 : Projection.Position(dimensions, Dimension);
    }

    /// <summary>The dimension that says the days; null where it is the run's period.</summary>
    public string? Dimension { get; }

    /// <exception cref="PackRefusedException">The cell's value is no month, quarter or year.</exception>
    public (DateOnly First, DateOnly Last) Of(Coordinates at)
    {
        if (position < 0) return (period.FirstDay, period.LastDay);
        var days = Period.TryParse(at[position])
            ?? throw new PackRefusedException($"{Dimension} '{at[position]}' at {at} is no period; write 2024, 2024-Q4 or 2024-10.");
        return (days.FirstDay, days.LastDay);
    }
}
