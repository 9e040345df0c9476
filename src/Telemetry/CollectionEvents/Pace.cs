namespace Telemetry.CollectionEvents;

/// <summary>How often and how steadily a sensor measures around one sample, learnt from its neighbours.</summary>
/// <param name="Step">Median time between samples, in milliseconds: a lost sample doubles a few steps and moves no median. Of two the longer: a source that speaks only before and after an emptying is slow.</param>
/// <param name="Noise">80th percentile of the step of the value against its median, the step onto the sample itself left out.</param>
/// <param name="Filling">Median step of the value, 0 or more: what the container fills from sample to sample.</param>
internal readonly record struct Pace(long Step, long Noise, long Filling)
{
    private const int Neighbours = 4;
    private const int NoiseNeighbours = 24;

    /// <summary>A sensor this slow may fill between two samples: each sample stands for itself.</summary>
    private const long Slow = 8 * 3_600_000L;

    /// <param name="index">From 1; the step from the sample before it to this one is that of the candidate.</param>
    public static Pace Around(SampleSeries series, int index)
    {
        var step = StepAround(series.At, index);
        var (noise, filling) = MovesAround(series, index, step);
        return new(step, noise, filling);
    }

    /// <summary>True where a quiet container fills by a quarter of the smallest emptying within a window of six samples: its level is a sawtooth, and each tooth has few samples.</summary>
    public bool IsQuick(long minimum) => Filling * 24 > minimum && Noise * 10 <= minimum * 3;

    public static bool IsSlow(long step) => step > Slow;

    public static long StepAround(ReadOnlySpan<long> at, int index)
    {
        Span<long> steps = stackalloc long[2 * Neighbours];
        var count = 0;
        for (var other = Math.Max(1, index - Neighbours); other < Math.Min(at.Length, index + 1 + Neighbours); other++)
            if (other != index) steps[count++] = at[other] - at[other - 1];
        return count == 0 ? at[index] - at[index - 1] : Medians.Upper(steps[..count]);
    }

    private static (long Noise, long Filling) MovesAround(SampleSeries series, int index, long pace)
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
        if (count == 0) return (0, 0);

        // What a quick container fills from sample to sample is no noise, nor that it fills faster one day than another.
        Span<long> bends = stackalloc long[Medians.Most];
        for (var step = 1; step < count; step++) bends[step - 1] = Math.Abs(steps[step] - steps[step - 1]);
        var bend = count < 2 ? long.MaxValue : Medians.Ranked(bends[..(count - 1)], (count - 1) * 4 / 5);
        var filling = Medians.Lower(steps[..count]);
        for (var step = 0; step < count; step++) steps[step] = Math.Abs(steps[step] - filling);
        var noise = Medians.Ranked(steps[..count], count * 4 / 5);

        // Noise bends a series at least as much as it moves it; only a sawtooth moves far and bends less.
        return (filling > 0 ? Math.Min(bend, noise) : noise, Math.Max(0, filling));
    }
}
