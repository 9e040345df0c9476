using Telemetry.Quality.Intervals;
using Telemetry.Statistics;
using Telemetry.Quantities;

namespace Telemetry.Quality.Sampling;

/// <summary>How much to sort.</summary>
public static class SamplingPlanner
{
    /// <summary>Nobody sorts more; a plan that asks for more is no plan.</summary>
    public const int MostSamples = 10_000;

    private const long GramsPerTonne = 1_000_000;

    /// <summary>The UK rule for materials facilities from 2024-10-01: 60 kg for every 75 t or part of it; other rules by other numbers.</summary>
    public static Grams MinimumMass(Grams collected, long sampleKilograms = 60, long perTonnes = 75) =>
        new(((collected.Value + (perTonnes * GramsPerTonne) - 1) / (perTonnes * GramsPerTonne)) * sampleKilograms * 1_000);

    /// <summary>
    /// Samples in all, so that half the interval is at most <paramref name="halfWidth"/>: n ≈ (t·s ÷ (mean x·e))², repeated until t(n − 1) fits n. Null when the samples at hand show
    /// no spread to plan with.
    /// </summary>
    /// <param name="halfWidth">In fractions of 1, above 0.</param>
    public static int? SamplesForHalfWidth(RatioEstimate pilot, double halfWidth, int confidencePercent = 95)
    {
        if (SpreadOfOne(pilot) is not { } spread) return null;
        return Fewest(samples => StudentT.Factor(confidencePercent, samples - 1) * spread / Math.Sqrt(samples) <= halfWidth);
    }

    /// <summary>The verdict on a limit, and how many more samples would settle it.</summary>
    /// <param name="limit">In fractions of 1; an excess is shown only when the whole interval lies above it.</param>
    public static SamplingAdvice Advise(IReadOnlyList<SampledPart> samples, double limit, int confidencePercent = 95, int powerPercent = 80)
    {
        var interval = ShareEstimate.Of(samples, confidencePercent);
        var verdict = Judge(interval, limit);
        if (verdict is ExcessVerdict.ExcessShown or ExcessVerdict.BelowShown) return new(verdict, limit, interval, 0, powerPercent);
        if (RatioEstimate.Of(samples) is not { } pilot || SpreadOfOne(pilot) is not { } spread) return new(verdict, limit, interval, null, powerPercent);

        // The distance must outweigh the interval and, at this power, also its chance: (t + t_power)·s ÷ √n ≤ distance.
        var distance = Math.Abs(pilot.Share - limit);
        var needed = Fewest(count =>
            (StudentT.Factor(confidencePercent, count - 1) + StudentT.Quantile(powerPercent / 100.0, count - 1)) * spread / Math.Sqrt(count) <= distance);
        return new(verdict, limit, interval, needed is { } total ? Math.Max(1, total - samples.Count) : null, powerPercent);
    }

    public static ExcessVerdict Judge(ShareInterval? interval, double limit) => interval switch
    {
        null => ExcessVerdict.NotSampled,
        { Low: var low } when low > limit => ExcessVerdict.ExcessShown,
        { High: var high } when high <= limit => ExcessVerdict.BelowShown,
        _ => ExcessVerdict.NotShown,
    };

    /// <summary>Standard deviation of the share of a single sample of mean mass; null without spread.</summary>
    private static double? SpreadOfOne(RatioEstimate pilot) => pilot.StandardError is { } error and > 0 ? error * Math.Sqrt(pilot.Samples) : null;

    private static int? Fewest(Func<int, bool> suffices)
    {
        if (!suffices(MostSamples)) return null;
        var (low, high) = (1, MostSamples);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (suffices(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
