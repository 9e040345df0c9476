using System.Globalization;

namespace Telemetry.Quantities;

/// <summary>The civil time of Europe/Amsterdam, in which periods begin and end and in which people read times.</summary>
public static class Amsterdam
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset At(Instant instant) => TimeZoneInfo.ConvertTime(instant.ToDateTimeOffset(), Zone);

    public static Instant Midnight(DateOnly day) => Instant.From(CivilTime.StartOf(day, Zone));

    /// <summary>2024-10-27 02:30, in the hour that a clock change repeats with its offset: 2024-10-27 02:30 +01:00.</summary>
    public static string Text(Instant instant)
    {
        var local = At(instant);
        return local.ToString(Zone.IsAmbiguousTime(local.DateTime) ? "yyyy-MM-dd HH:mm zzz" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
    }
}
