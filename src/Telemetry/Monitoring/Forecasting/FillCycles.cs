namespace Telemetry.Monitoring.Forecasting;

/// <summary>Cuts day levels into cycles: at emptyings, and at gaps, in which an emptying may have gone by unseen.</summary>
public static class FillCycles
{
    /// <summary>One missed day cannot hide a whole cycle in most places; two can.</summary>
    public const int MostDaysApart = 2;

    /// <param name="days">Of one container, by day.</param>
    public static IReadOnlyList<FillCycle> Of(IReadOnlyList<DayLevel> days)
    {
        var cycles = new List<FillCycle>();
        for (var (start, beganEmpty) = (0, false); start < days.Count;)
        {
            var end = start + 1;
            while (end < days.Count && !days[end].IsEmptied && !IsGap(days, end)) end++;
            var endsEmpty = end < days.Count && days[end].IsEmptied && !IsGap(days, end);
            beganEmpty = days[start].IsEmptied && (start == 0 || !IsGap(days, start));
            cycles.Add(new FillCycle(days[start].Day, days[end - 1].Day, beganEmpty && endsEmpty, Slope(days, start, end)));
            start = end;
        }

        return cycles;
    }

    /// <summary>The median slope of the cycles that have one; null where none has.</summary>
    public static double? MedianSlope(IEnumerable<FillCycle> cycles)
    {
        var slopes = cycles.Select(cycle => cycle.PointsPerDay).OfType<double>().ToList();
        return slopes.Count == 0 ? null : Median(slopes);
    }

    private static bool IsGap(IReadOnlyList<DayLevel> days, int index) => days[index].Day.DayNumber - days[index - 1].Day.DayNumber > MostDaysApart;

    private static double? Slope(IReadOnlyList<DayLevel> days, int start, int end)
    {
        var slopes = new List<double>();
        for (var later = start + 1; later < end; later++)
        {
            for (var earlier = start; earlier < later; earlier++)
                slopes.Add((double)(days[later].Level - days[earlier].Level) / (days[later].Day.DayNumber - days[earlier].Day.DayNumber));
        }

        return slopes.Count == 0 ? null : Median(slopes);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        var middle = values.Count / 2;
        return values.Count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
