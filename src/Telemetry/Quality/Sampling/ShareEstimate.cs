using Telemetry.Quality.Intervals;
using Telemetry.Statistics;

namespace Telemetry.Quality.Sampling;

/// <summary>
/// The interval that is reported for a share from hand-sorted samples, chosen by measured coverage (see the README beside this folder). As a rule it is the wider of
/// Student's interval on the share and on its logit, with the delete-one (jackknife) standard error and the degrees of freedom of the effective number of samples.
/// Where that is known to lie (a sample is all or nothing, the shares are very skewed, or few samples hold most of the mass) it is
/// <see cref="BoundedBootstrap"/>, which supposes no distribution.
/// </summary>
public static class ShareEstimate
{
    public const string Method = "ratio-jackknife-t-logit/1";

    /// <summary>Null without samples. Of one sample the interval is everything its share alone allows.</summary>
    public static ShareInterval? Of(IReadOnlyList<SampledPart> samples, int confidencePercent = 95)
    {
        if (RatioEstimate.Of(samples) is not { } ratio) return null;
        return IsRegular(samples, ratio.Share) ? Regular(samples, ratio, confidencePercent) : BoundedBootstrap.Of(samples, ratio, confidencePercent);
    }

    private static bool IsRegular(IReadOnlyList<SampledPart> samples, double share)
    {
        if (samples.Count < 3 || samples.Any(sample => sample.Share is <= 0 or >= 1)) return false;

        // Limits found by simulation: below them the regular interval covers at its rate, above them it does not.
        var spread = Math.Sqrt(samples.Sum(sample => (sample.Share - share) * (sample.Share - share)) / (samples.Count - 1)) / Math.Min(share, 1 - share);
        return spread <= (samples.Count <= 5 ? 1.0 : 1.3) && EffectiveSamples(samples) >= 0.6 * samples.Count;
    }

    private static ShareInterval Regular(IReadOnlyList<SampledPart> samples, RatioEstimate ratio, int confidencePercent)
    {
        var share = ratio.Share;
        var reach = StudentT.Factor(confidencePercent, Math.Max(1, EffectiveSamples(samples) - 1)) * DeleteOneError(samples, ratio);
        var (logit, stretch) = (Math.Log(share / (1 - share)), reach / (share * (1 - share)));
        var (low, high) = (1 / (1 + Math.Exp(stretch - logit)), 1 / (1 + Math.Exp(-logit - stretch)));
        return new(
            share, Math.Max(0, Math.Min(low, share - reach)), Math.Min(1, Math.Max(high, share + reach)), confidencePercent, ratio.Samples, ratio.Whole.Value, Method);
    }

    /// <summary>As many samples of equal mass say as much (Kish).</summary>
    private static double EffectiveSamples(IReadOnlyList<SampledPart> samples)
    {
        var sum = samples.Sum(sample => (double)sample.Whole.Value);
        return sum * sum / samples.Sum(sample => (double)sample.Whole.Value * sample.Whole.Value);
    }

    private static double DeleteOneError(IReadOnlyList<SampledPart> samples, RatioEstimate ratio)
    {
        var squares = 0.0;
        foreach (var sample in samples)
        {
            var without = (double)(ratio.Part - sample.Part).Value / (ratio.Whole - sample.Whole).Value;
            squares += (without - ratio.Share) * (without - ratio.Share);
        }

        return Math.Sqrt(squares * (samples.Count - 1) / samples.Count);
    }
}
