using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>The words of a query, read strictly. Each takes the field's name for the refusal; null stands for a field that was left out.</summary>
public static class QueryText
{
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"];

    private static readonly Instant Earliest = Amsterdam.Midnight(new DateOnly(1900, 1, 1));

    private static readonly Instant Latest = Amsterdam.Midnight(new DateOnly(3000, 1, 1));

    /// <summary>
    /// Bounds as an instant in UTC (2026-03-29T01:00:00Z) or a local day (2026-03-29). A day as the lower bound begins at its midnight in
    /// Europe/Amsterdam; as the upper bound it belongs to the window, as people mean when they say until and including Sunday. An instant as the upper
    /// bound does not. A bound that is left out is open.
    /// </summary>
    /// <exception cref="RefusedQueryException">A bound cannot be read, lies outside 1900 to 2999, or the window holds nothing.</exception>
    public static TimeWindow Window(string fromField, string? from, string toField, string? to)
    {
        var window = new TimeWindow(
            from is null ? Instant.MinValue : Bound(fromField, from, days: 0),
            to is null ? Instant.MaxValue : Bound(toField, to, days: 1));
        return window.From < window.To ? window : throw new RefusedQueryException(toField, to ?? "", $"does not lie after {fromField}; write a later day or instant.");
    }

    /// <summary>A window with both bounds, because what is missing in an endless time is endless.</summary>
    /// <exception cref="RefusedQueryException">As <see cref="Window"/>, or a bound is left out.</exception>
    public static TimeWindow ClosedWindow(string fromField, string? from, string toField, string? to) =>
        from is null ? throw new RefusedQueryException(fromField, "", "is given; write the first day, for example 2026-03-01.")
        : to is null ? throw new RefusedQueryException(toField, "", "is given; write the last day, for example 2026-03-31.")
        : Window(fromField, from, toField, to);

    /// <exception cref="RefusedQueryException">The word names no quantity.</exception>
    public static Quantity? Quantity(string field, string? text) =>
        text is null ? null : QuantityNames.TryParse(text) ?? throw new RefusedQueryException(field, text, $"is not a quantity; write one of {QuantityNames.All}.");

    /// <exception cref="RefusedQueryException">The word is no size.</exception>
    public static BucketSize Size(string field, string? text) => text switch
    {
        "hour" => BucketSize.Hour,
        null or "day" => BucketSize.Day,
        "week" => BucketSize.Week,
        "month" => BucketSize.Month,
        "year" => BucketSize.Year,
        _ => throw new RefusedQueryException(field, text, "is not a size; write hour, day, week, month or year."),
    };

    /// <param name="configuredSeconds">What the registry says, for when no interval is asked for.</param>
    /// <exception cref="RefusedQueryException">Not a duration, outside its range, or an interval is neither asked for nor in the registry.</exception>
    public static Cadence Cadence(string intervalField, string? interval, string toleranceField, string? tolerance, int? configuredSeconds)
    {
        var every = interval is null
            ? TimeSpan.FromSeconds(configuredSeconds ?? throw new RefusedQueryException(intervalField, "", "is given and the registry has no readingIntervalSeconds for the device; write for example 15m, or add it to the registry."))
            : Duration(intervalField, interval, Monitoring.Cadence.Shortest, Monitoring.Cadence.Longest, "1s to 24h");
        return tolerance is null
            ? Monitoring.Cadence.Every(every)
            : new Cadence(every, Duration(toleranceField, tolerance, TimeSpan.Zero, every, "0s to the interval"));
    }

    private static Instant Bound(string field, string text, int days)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999)
            return Amsterdam.Midnight(day.AddDays(days));
        if (DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            && Instant.From(time) is var instant && Earliest <= instant && instant <= Latest)
            return instant;
        throw new RefusedQueryException(field, text, "is not a time; write a day of 1900 to 2999 as 2026-03-29 (Europe/Amsterdam) or an instant as 2026-03-29T01:00:00Z.");
    }

    private static TimeSpan Duration(string field, string text, TimeSpan shortest, TimeSpan longest, string range)
    {
        var unit = text.Length == 0 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3_600, _ => 0 };
        return unit > 0 && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && TimeSpan.FromSeconds((long)number * unit) is var duration && shortest <= duration && duration <= longest
            ? duration
            : throw new RefusedQueryException(field, text, $"is not a duration of {range}; write a whole number and s, m or h, for example 15m.");
    }
}
