using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>The days and months of a pack's country. A period's days are those of the place, so its bounds as instants depend on the time zone.</summary>
internal sealed class RunCalendar
{
    private readonly TimeZoneInfo zone;
    private readonly List<(Instant Start, string Month, string Quarter, string Year)> months = [];

    /// <exception cref="ArgumentException">The machine knows no such time zone; the message names it.</exception>
    public RunCalendar(string timeZone, Period period)
    {
        zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var found)
            ? found
            : throw new ArgumentException($"timeZone: '{timeZone}' is not known on this machine; write an IANA name such as Europe/Amsterdam, and install tzdata where it is missing.");
        (Start, End) = (Midnight(period.FirstDay), Midnight(period.LastDay.AddDays(1)));
        for (var month = period.FirstDay; month <= period.LastDay; month = month.AddMonths(1))
            months.Add((Midnight(month), month.ToString("yyyy-MM", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-Q{(month.Month + 2) / 3}"), month.ToString("yyyy", CultureInfo.InvariantCulture)));
    }

    /// <summary>First instant of the period.</summary>
    public Instant Start { get; }

    /// <summary>First instant that no longer belongs to it.</summary>
    public Instant End { get; }

    /// <summary>Months of the period in their order, each with the quarter and year it lies in.</summary>
    public IReadOnlyList<(Instant Start, string Month, string Quarter, string Year)> Months => months;

    public bool Contains(Instant instant) => Start <= instant && instant < End;

    /// <param name="instant">Within the period.</param>
    public int MonthOf(Instant instant)
    {
        var month = months.Count - 1;
        while (months[month].Start > instant) month--;
        return month;
    }

    public DateOnly DayOf(Instant instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), zone).DateTime);

    private Instant Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return Instant.From(new DateTimeOffset(local, zone.GetUtcOffset(local)));
    }
}
