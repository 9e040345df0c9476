using System.Globalization;

namespace Telemetry.Quantities;

/// <summary>
/// A reporting period (opgaveperiode): a calendar year, quarter or month in Europe/Amsterdam, written <c>2024</c>, <c>2024-Q4</c>
/// or <c>2024-10</c>. The lower bound is inclusive, the upper bound exclusive; a month with a clock change is an hour shorter or longer.
/// </summary>
public sealed record Period
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private Period(string label, DateTime firstDay, int months)
    {
        Label = label;
        Start = LocalMidnight(firstDay);
        End = LocalMidnight(firstDay.AddMonths(months));
    }

    public string Label { get; }

    public Instant Start { get; }

    public Instant End { get; }

    public static Period Year(int year) => new(Text($"{year:D4}"), new DateTime(year, 1, 1), 12);

    public static Period Quarter(int year, int quarter) => new(Text($"{year:D4}-Q{quarter}"), new DateTime(year, (quarter * 3) - 2, 1), 3);

    public static Period Month(int year, int month) => new(Text($"{year:D4}-{month:D2}"), new DateTime(year, month, 1), 1);

    /// <summary>The month in which an instant lies by local time in Europe/Amsterdam.</summary>
    public static Period MonthOf(Instant instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), Amsterdam);
        return Month(local.Year, local.Month);
    }

    /// <summary>Null when the text is not a year (1900 to 2999), a quarter or a month.</summary>
    public static Period? TryParse(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1900 or > 2999) return null;
        return text.Length switch
        {
            4 => Year(year),
            7 when text[4..6] == "-Q" && text[6] is >= '1' and <= '4' => Quarter(year, text[6] - '0'),
            7 when text[4] == '-' && int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 => Month(year, month),
            _ => null,
        };
    }

    public bool Contains(Instant instant) => Start <= instant && instant < End;

    public override string ToString() => Label;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Instant LocalMidnight(DateTime local) => Instant.From(new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)));
}
