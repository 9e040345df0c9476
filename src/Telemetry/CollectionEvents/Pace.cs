namespace Telemetry.CollectionEvents;

/// <summary>How often and how steadily a sensor measures around one sample, learnt from its neighbours.</summary>
/// <param name="Step">Median time between samples, in milliseconds: a lost sample doubles a few steps and moves no median. Of two the longer: a source that speaks only before and after an emptying is slow.</param>
/// <param name="Noise">80th percentile of the step of the value against its median, the step onto the sample itself left out.</param>
internal readonly record struct Pace(long Step, long Noise)
{
    private const int Neighbours = 4;
    private const int NoiseNeighbours = 24;

    /// <summary>A sensor this slow may fill between two samples: each sample stands for itself.</summary>
    private const long Slow = 8 * 3_600_000L;

    /// <param name="index">From 1; the step from the sample before it to this one is that of the candidate.</param>
    public static Pace Around(SampleSeries series, int index)
    {
        var step = StepAround(series.At, index);
        return new(step, NoiseAround(series, index, step));
    }

    public static bool IsSlow(long step) => step > Slow;

    public static long StepAround(ReadOnlySpan<long> at, int index)
    {
        Span<long> steps = stackalloc long[2 * Neighbours];
        var count = 0;
        for (var other = Math.Max(1, index - Neighbours); other < Math.Min(at.Length, index + 1 + Neighbours); other++)
            if (other != index) steps[count++] = at[other] - at[other - 1];
        return count == 0 ? at[index] - at[index - 1] : Medians.Upper(steps[..count]);
    }

    private static long NoiseAround(SampleSeries series, int index, long pace)
    {
        Span<long> steps = stackalloc long[Medians.Most];
        var at = series.At;
        var values = series.Values;
        var reach = NoiseNeighbours * 2 * pace;
        var count = 0;
        for (var other = index - 1; other > 0 && count < NoiseNeighbours && at[index] - at[other] <= reach; other--) steps[count++] = values[other] - values[other - 1];
        var side = count;
        for (var other = index + 1; other < values.Length && count - side < NoiseNeighbours && at[other] - at[index] <= reach; other++)
            steps[count++] = values[other] - values[other - 1];
        if (count == 0) return 0;

        // What a quick container fills from sample to sample is no noise.
        var filling = Medians.Lower(steps[..count]);
        for (var step = 0; step < count; step++) steps[step] = Math.Abs(steps[step] - filling);
        return Medians.Ranked(steps[..count], count * 4 / 5);
    }
}
