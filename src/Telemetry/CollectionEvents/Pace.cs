namespace Telemetry.CollectionEvents;

/// <summary>How often and how steadily a sensor measures around one sample, learnt from its neighbours.</summary>
/// <param name="Step">Median time between samples, in milliseconds: a lost sample doubles a few steps and moves no median.</param>
/// <param name="Noise">80th percentile of the absolute step of the value, the step onto the sample itself left out.</param>
internal readonly record struct Pace(long Step, long Noise)
{
    private const int Neighbours = 8;
    private const int NoiseNeighbours = 24;

    /// <summary>A sensor this slow may fill between two samples: each sample stands for itself.</summary>
    public const long Slow = 8 * 3_600_000L;

    public bool IsSlow => Step > Slow;

    /// <param name="index">From 1; the step from the sample before it to this one is that of the candidate.</param>
    public static Pace Around(SampleSeries series, int index)
    {
        Span<long> steps = stackalloc long[Medians.Most];
        var at = series.At;
        var values = series.Values;
        var count = 0;
        for (var other = Math.Max(1, index - Neighbours); other < Math.Min(series.Count, index + 1 + Neighbours); other++)
            if (other != index) steps[count++] = at[other] - at[other - 1];
        var step = count == 0 ? at[index] - at[index - 1] : Medians.Lower(steps[..count]);

        var reach = NoiseNeighbours * 2 * step;
        count = 0;
        for (var other = index - 1; other > 0 && count < NoiseNeighbours && at[index] - at[other] <= reach; other--) steps[count++] = Math.Abs(values[other] - values[other - 1]);
        var side = count;
        for (var other = index + 1; other < series.Count && count - side < NoiseNeighbours && at[other] - at[index] <= reach; other++)
            steps[count++] = Math.Abs(values[other] - values[other - 1]);
        return new(step, count == 0 ? 0 : Medians.Ranked(steps[..count], count * 4 / 5));
    }
}
