namespace Telemetry.CollectionEvents;

/// <summary>What a container taught in the eight weeks before a local month; it holds for that month.</summary>
/// <param name="Month">For example <c>2024-10</c>.</param>
/// <param name="Noise">Of the sensor, from one sample to the next.</param>
/// <param name="Empty">Median level after an emptying, in the unit of the quantity; null before <see cref="FewestFalls"/> were seen.</param>
/// <param name="RisePerDay">Fastest filling from one emptying to the next, in the unit of the quantity a day; null as long as <paramref name="Empty"/> is.</param>
internal sealed record Baseline(string Month, StepNoise Noise, long? Empty, long? RisePerDay)
{
    public const int FewestFalls = 2;

    private const long Day = 86_400_000L;

    /// <param name="falls">Those of the eight weeks, in the order of time, that are large enough to have gone down to the floor.</param>
    public static Baseline Of(string month, StepNoise noise, SampleSeries series, ReadOnlySpan<Fall> falls)
    {
        if (falls.Length < FewestFalls) return new(month, noise, null, null);
        var empties = new long[falls.Length];
        long rise = 0;
        for (var index = 0; index < falls.Length; index++)
        {
            empties[index] = falls[index].After;
            if (index == 0) continue;
            var time = Math.Max(Day / 2, series.At[falls[index].First - 1] - series.At[falls[index - 1].Index]);
            rise = Math.Max(rise, (falls[index].Before - falls[index - 1].After) * Day / time);
        }

        Array.Sort(empties);
        return new(month, noise, empties[(empties.Length - 1) / 2], rise);
    }
}
