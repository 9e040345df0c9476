using System.Globalization;

namespace Telemetry.Quantities;

/// <summary>
/// A reporting period (opgaveperiode): a calendar year, quarter or month in Europe/Amsterdam, written <c>2024</c>, <c>2024-Q4</c>
/// or <c>2024-10</c>. The lower bound is inclusive, the upper bound exclusive; a month with a clock change is an hour shorter or longer.
/// </summary>
public sealed record Period
{
    private Period(string label, DateOnly firstDay, int months)
    {
        Label = label;
        FirstDay = firstDay;
        LastDay = firstDay.AddMonths(months).AddDays(-1);
        Start = Amsterdam.Midnight(firstDay);
        End = Amsterdam.Midnight(firstDay.AddMonths(months));
    }

    public string Label { get; }

    /// <summary>By the local calendar.</summary>
    public DateOnly FirstDay { get; }

    /// <summary>By the local calendar; the last day that belongs to the period.</summary>
    public DateOnly LastDay { get; }

    public Instant Start { get; }

    public Instant End { get; }

    public static Period Year(int year) => new(Text($"{year:D4}"), new DateOnly(year, 1, 1), 12);

    public static Period Quarter(int year, int quarter) => new(Text($"{year:D4}-Q{quarter}"), new DateOnly(year, (quarter * 3) - 2, 1), 3);

    public static Period Month(int year, int month) => new(Text($"{year:D4}-{month:D2}"), new DateOnly(year, month, 1), 1);

    /// <summary>The month in which an instant lies by local time in Europe/Amsterdam.</summary>
    public static Period MonthOf(Instant instant)
    {
        var local = Amsterdam.At(instant);
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
}
