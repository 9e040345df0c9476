using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>Periods of declarations: months and quarters.</summary>
public static class FilingPeriods
{
    /// <summary>Months and quarters that lie whole between two instants, the earliest end first, a month before the quarter it ends.</summary>
    public static IReadOnlyList<Period> Between(Instant from, Instant to)
    {
        var (first, last) = (Period.MonthOf(from).FirstDay.Year, Period.MonthOf(to).FirstDay.Year);
        return
        [
            .. Enumerable.Range(first, last - first + 1)
                .SelectMany(year => Enumerable.Range(1, 12).Select(month => Period.Month(year, month)).Concat(Enumerable.Range(1, 4).Select(quarter => Period.Quarter(year, quarter))))
                .Where(period => period.End > from && period.End <= to).OrderBy(period => period.End).ThenByDescending(period => period.Start),
        ];
    }

    /// <summary>The period of the same length before.</summary>
    public static Period Before(Period period) => period.Label.Length switch
    {
        4 => Period.Year(period.FirstDay.Year - 1),
        _ when period.Label.Contains('Q', StringComparison.Ordinal) => QuarterOf(period.FirstDay.AddMonths(-3)),
        _ => Period.Month(period.FirstDay.AddMonths(-1).Year, period.FirstDay.AddMonths(-1).Month),
    };

    /// <summary>The same period a year before.</summary>
    public static Period YearBefore(Period period) => Period.TryParse($"{period.FirstDay.Year - 1:D4}{period.Label[4..]}")!;

    public static Period QuarterOf(DateOnly day) => Period.Quarter(day.Year, ((day.Month - 1) / 3) + 1);
}
