using System.Globalization;
using System.Text.RegularExpressions;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Weighing;

/// <summary>Reads the fields of a ticket. Each returns the value, or null and the reason.</summary>
internal static partial class TicketFields
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly string[] LocalForms =
        [.. from gap in new[] { "'T'", "' '" } from time in new[] { "HH:mm", "HH:mm:ss", "HH:mm:ss.FFF" } select $"yyyy-MM-dd{gap}{time}"];

    private static readonly string[] OffsetForms = [.. LocalForms.Select(form => form + "zzz"), .. LocalForms.Select(form => form + "'Z'")];

    /// <summary>Kilograms with at most three decimals, exactly, as whole grams.</summary>
    public static (Grams? Mass, string? Reason) Kilograms(string text)
    {
        var match = Mass().Match(text);
        if (!match.Success) return (null, "is not a mass; write kilograms as 12340 or 12340.5 or 12340,5, without thousands separators.");
        var decimals = match.Groups["decimals"].Value;
        if (decimals.Length > 3) return (null, "has more than three decimals; a mass is kept in whole grams, so write at most three.");
        if (match.Groups["sign"].Length > 0) return (null, "is negative; a mass is 0 or more.");
        var grams = match.Groups["whole"].Value + decimals.PadRight(3, '0');
        return long.TryParse(grams, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (new Grams(value), null)
            : (null, "is too large; check the unit, which is kg.");
    }

    /// <summary>ISO 8601 with offset or Z; without one, local time in Europe/Amsterdam if that names exactly one instant.</summary>
    public static (Instant? At, string? Reason) Time(string text)
    {
        if (DateTimeOffset.TryParseExact(text, OffsetForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return (Instant.From(time), null);
        if (!DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return (null, "is not a time; write 2024-10-07T09:30:00+02:00 or ...Z.");
        if (Amsterdam.IsInvalidTime(local)) return (null, "does not exist in Europe/Amsterdam, where the clock skips this hour; write the time with its offset.");
        if (Amsterdam.IsAmbiguousTime(local)) return (null, "occurs twice in Europe/Amsterdam, where the clock is put back; write the time with its offset, +02:00 or +01:00.");
        return (Instant.From(new DateTimeOffset(local, Amsterdam.GetUtcOffset(local))), null);
    }

    /// <summary>Municipality codes, separated by blanks or bars.</summary>
    public static (IReadOnlyList<string>? Codes, string? Reason) Municipalities(string text)
    {
        var codes = text.Split([' ', '|', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var wrong = codes.FirstOrDefault(code => !Code().IsMatch(code));
        if (wrong is not null) return (null, "contains something that is not a municipality code; write GM and four digits, separated by blanks.");
        return (codes.Distinct(StringComparer.Ordinal).ToArray(), null);
    }

    [GeneratedRegex("^(?<sign>-?)(?<whole>[0-9]+)([.,](?<decimals>[0-9]+))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Mass();

    [GeneratedRegex("^GM[0-9]{4}$")]
    private static partial Regex Code();
}
