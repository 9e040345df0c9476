using Telemetry.Quantities;

namespace Telemetry.Simulators.Labelled;

/// <summary>The civil time of a labelled world, worked out once for all its containers, and its weather. Clock changes make days of 23 and 25 hours.</summary>
internal sealed class WorldCalendar
{
    public const long HourMilliseconds = 3_600_000;

    private readonly sbyte[] localHour;
    private readonly sbyte[] localDay;
    private readonly float[] celsius;
    private readonly long[] midnights;

    public WorldCalendar(LabelledOptions options)
    {
        Days = options.Days;
        midnights = [.. Enumerable.Range(0, options.Days + 1).Select(day => Amsterdam.Midnight(options.FirstDay.AddDays(day)).UnixMilliseconds)];
        Hours = (int)((midnights[^1] - midnights[0]) / HourMilliseconds);
        (localHour, localDay, celsius) = (new sbyte[Hours], new sbyte[Hours], new float[Hours]);
        var weather = new Weather(options.Seed);
        for (var hour = 0; hour < Hours; hour++)
        {
            var local = Amsterdam.At(new Instant(midnights[0] + (hour * HourMilliseconds)));
            (localHour[hour], localDay[hour]) = ((sbyte)local.Hour, (sbyte)local.DayOfWeek);
            celsius[hour] = (float)weather.Next(local.DayOfYear, local.Hour);
        }
    }

    public int Days { get; }

    public int Hours { get; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long Start => midnights[0];

    public long End => midnights[^1];

    public long Midnight(int day) => midnights[day];

    public DayOfWeek WeekdayOf(int day) => (DayOfWeek)localDay[(int)((midnights[day] - Start) / HourMilliseconds)];

    public (int Hour, DayOfWeek Day) LocalAt(int hour) => (localHour[hour], (DayOfWeek)localDay[hour]);

    public double CelsiusAt(long at) => celsius[Math.Clamp((int)((at - Start) / HourMilliseconds), 0, Hours - 1)];
}
