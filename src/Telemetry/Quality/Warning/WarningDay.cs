using System.Globalization;
using Telemetry.Monitoring;
using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>The day that is asked about.</summary>
public static class WarningDay
{
    /// <summary>Where nobody asked for a day and nothing was heard for longer than this, the day after the newest reading is meant.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(2);

    /// <summary>The time to count tomorrow from.</summary>
    /// <param name="newest">When the newest reading was measured; null without any.</param>
    public static Instant Today(Instant now, Instant? newest) => newest is { } last && now - last > Silence ? last : now;

    /// <param name="field">As the asker wrote it: a parameter of an address or an option of a command.</param>
    /// <param name="text">A local day; tomorrow when it is null or empty.</param>
    /// <exception cref="RefusedQueryException">The text is not a day.</exception>
    public static DateOnly Of(string field, string? text, Instant now)
    {
        if (string.IsNullOrEmpty(text)) return DateOnly.FromDateTime(Amsterdam.At(now).DateTime).AddDays(1);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedQueryException(field, text, "is not a day; write it as 2024-10-31.");
    }
}
