namespace Telemetry.CollectionEvents;

/// <summary>How much a sensor moves by itself from one sample to the next, learnt from a stretch of its own samples.</summary>
/// <param name="Steps">Samples that taught; below <see cref="FewestSteps"/> the cold-start default speaks.</param>
/// <param name="Percentile95">95th percentile of the absolute step, in the unit of the quantity: the measure by which sensors are called clean or noisy.</param>
/// <param name="FrozenRun">So many equal values in a row do not come about by chance: 12 times the mean run, about e⁻¹² where each step decides anew.</param>
internal readonly record struct StepNoise(int Steps, long Percentile95, int FrozenRun)
{
    public const int FewestSteps = 100;
    public const int ShortestFrozenRun = 48;
    private const int LongestFrozenRun = 400;
    private const int Buckets = 100;

    public bool IsColdStart => Steps < FewestSteps;

    /// <param name="resolution">Width of a bucket of the histogram, in the unit of the quantity, greater than 0.</param>
    public static StepNoise Of(ReadOnlySpan<long> values, long resolution)
    {
        Span<int> buckets = stackalloc int[Buckets];
        buckets.Clear();
        int run = 0, still = 0, steps = 0;
        for (var index = 1; index < values.Length; index++)
        {
            var step = Math.Abs(values[index] - values[index - 1]);
            if (step == 0)
            {
                run++;
                continue;
            }

            // A run long enough to be a frozen sensor teaches nothing about a working one.
            if (run < LongestFrozenRun) still += run;
            run = 0;
            buckets[(int)Math.Min(step / resolution, Buckets - 1)]++;
            steps++;
        }

        var moved = steps;
        if (run < LongestFrozenRun) still += run;
        steps += still;
        if (steps < FewestSteps) return new(steps, 0, LongestFrozenRun);

        var left = (steps / 20) + 1;
        var place = Buckets;
        while (left > 0 && --place > 0) left -= buckets[place];
        return new(steps, left > 0 ? 0 : (place + 1) * resolution, Math.Clamp(12 * steps / Math.Max(1, moved), ShortestFrozenRun, LongestFrozenRun));
    }
}
