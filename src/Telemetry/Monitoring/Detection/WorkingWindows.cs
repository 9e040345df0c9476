using Telemetry.CollectionEvents;
using Telemetry.Quantities;

namespace Telemetry.Monitoring.Detection;

/// <summary>The hours in which a collector works, by the local clock of its town, on every day of the week.</summary>
/// <param name="Hours">Local hours, 0 to 23, for example 7 for 07:00 up to 08:00.</param>
public sealed record WorkingWindows(IReadOnlySet<int> Hours, TimeZoneInfo Zone)
{
    /// <summary>An event that may have been at any hour of half a day says nothing about hours.</summary>
    public static readonly TimeSpan LongestInterval = TimeSpan.FromHours(6);

    /// <summary>u: the share of the week inside the windows, which is what events at random would have.</summary>
    public double ShareOfWeek => Hours.Count / 24.0;

    public bool Contains(Instant instant) => Hours.Contains(TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), Zone).Hour);

    /// <summary>s: of the events whose interval is short enough, those whose middle lies inside the windows.</summary>
    public Proportion Inside(IEnumerable<CollectionEvent> events)
    {
        var placed = events.Where(found => found.FirstEmpty - found.LastFull <= LongestInterval).ToList();
        return new(placed.Count(found => Contains(found.Midpoint)), placed.Count);
    }

    /// <param name="text">For example <c>07-16</c> or <c>20-05,07-16</c>; the end is exclusive, and 20-05 goes over midnight.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static WorkingWindows Parse(string text, TimeZoneInfo zone)
    {
        var hours = new SortedSet<int>();
        foreach (var window in text.Split(','))
        {
            if (window.Split('-') is not [var start, var end] || Hour(start) is not { } from || Hour(end) is not { } to || from == 24 || from == to)
                throw new FormatException($"--windows '{window}' is not a window; expected local hours such as 07-16, several joined by commas.");
            for (var hour = from; hour != to % 24; hour = (hour + 1) % 24) hours.Add(hour);
        }

        return new(hours, zone);
    }

    private static int? Hour(string text) => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24 ? hour : null;
}
