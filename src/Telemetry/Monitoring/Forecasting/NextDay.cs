namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// The distribution of a day's change, given band and weekday: the pool of like containers first, this container mixed in by its weight, and the
/// weekday of this container mixed into that. A container with few days so behaves like its stream, one with many like itself.
/// </summary>
/// <param name="asOf">The last day that was counted; weights are measured by it.</param>
internal sealed class NextDay(ChangeCounts own, ChangeCounts pool, DateOnly asOf, ForecastSettings settings)
{
    private readonly double[]?[] known = new double[LevelScale.Bands * 7][];

    /// <summary>The mass over the cells one day after <paramref name="day"/>.</summary>
    /// <param name="absorbedFrom">Mass in this cell and above stays where it is; one past the last cell for none.</param>
    public double[] After(double[] mass, DateOnly day, int absorbedFrom = LevelScale.Cells)
    {
        var next = new double[LevelScale.Cells];
        for (var cell = 0; cell < LevelScale.Cells; cell++)
        {
            if (mass[cell] == 0) continue;
            if (cell >= absorbedFrom)
            {
                next[cell] += mass[cell];
                continue;
            }

            var changes = Changes(LevelScale.BandOf(cell), day.DayOfWeek);
            for (var index = 0; index < changes.Length; index++)
            {
                if (changes[index] == 0) continue;
                next[Math.Clamp(cell + index - LevelScale.Cells + 1, 0, LevelScale.Cells - 1)] += mass[cell] * changes[index];
            }
        }

        return next;
    }

    private double[] Changes(int band, DayOfWeek weekday)
    {
        ref var changes = ref known[(band * 7) + (int)weekday];
        if (changes is not null) return changes;
        changes = new double[ChangeCounts.Changes];
        // A band in which nobody was ever seen stays as it is.
        changes[ChangeCounts.IndexOf(0)] = 1;
        var unit = own.WeightOf(asOf);
        pool.MixInto(changes, 0, band, null);
        own.MixInto(changes, settings.PoolWeight * unit, band, null);
        if (settings.WeekdayWeight is { } weight) own.MixInto(changes, weight * unit, band, weekday);
        return changes;
    }
}
