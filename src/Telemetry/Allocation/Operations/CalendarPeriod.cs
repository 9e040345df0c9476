using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A year, quarter, month or day by a local calendar: <c>2025</c>, <c>2025-Q1</c>, <c>2025-03</c>, <c>2025-03-30</c>.</summary>
/// <param name="FirstDay">Belongs to it.</param>
/// <param name="NextDay">The first day after it.</param>
public sealed record CalendarPeriod(string Label, DateOnly FirstDay, DateOnly NextDay)
{
    /// <exception cref="FormatException">Another form, or a date that does not exist; the message names it.</exception>
    public static CalendarPeriod Parse(string label) =>
        Day(label, "yyyy-MM-dd") is { } day ? new(label, day, day.AddDays(1))
        : Day(label, "yyyy-MM") is { } month ? new(label, month, month.AddMonths(1))
        : Day(label, "yyyy") is { } year ? new(label, year, year.AddYears(1))
        : label is [_, _, _, _, '-', 'Q', >= '1' and <= '4' and var quarter] && Day(label[..4], "yyyy") is { } start ? new(label, start.AddMonths((quarter - '1') * 3), start.AddMonths((quarter - '0') * 3))
        : throw new FormatException($"'{label}' is no period; write a year (2025), a quarter (2025-Q1), a month (2025-03) or a day (2025-03-30).");

    /// <summary>The month, the quarter and the year in which a local day lies, as labels.</summary>
    public static (string Month, string Quarter, int Year) Of(DateOnly day) =>
        (Text($"{day.Year:D4}-{day.Month:D2}"), Text($"{day.Year:D4}-Q{(day.Month + 2) / 3}"), day.Year);

    /// <summary>Inclusive.</summary>
    public DateTimeOffset From(TimeZoneInfo zone) => CivilTime.StartOf(FirstDay, zone);

    /// <summary>Exclusive.</summary>
    public DateTimeOffset To(TimeZoneInfo zone) => CivilTime.StartOf(NextDay, zone);

    private static DateOnly? Day(string text, string format) => DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
