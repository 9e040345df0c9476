using Telemetry.Quality.Intervals;
using Telemetry.Statistics;
using Telemetry.Quantities;

namespace Telemetry.Quality.Sampling;

/// <summary>
/// A share as the ratio of sums, never an average of percentages, with its linearised standard error: residuals d = y − r·x, s² = Σd² ÷ (n − 1),
/// SE = √(s² ÷ n) ÷ mean x, without correction for a finite population (Cochran, Sampling Techniques, 6.4).
/// </summary>
/// <param name="Part">Exact sum of what was looked for.</param>
/// <param name="Whole">Exact sum of what was sorted, above 0.</param>
/// <param name="StandardError">In fractions of 1; null for a single sample, which says nothing of how samples differ.</param>
public sealed record RatioEstimate(Grams Part, Grams Whole, int Samples, double? StandardError)
{
    public const string Method = "ratio-of-sums-t/1";

    public double Share => (double)Part.Value / Whole.Value;

    /// <summary>Null without samples.</summary>
    public static RatioEstimate? Of(IReadOnlyList<SampledPart> samples)
    {
        if (samples.Count == 0) return null;
        var (part, whole) = (Grams.Sum(samples.Select(sample => sample.Part)), Grams.Sum(samples.Select(sample => sample.Whole)));
        if (samples.Count == 1) return new(part, whole, 1, null);
        var share = (double)part.Value / whole.Value;
        var squares = samples.Select(sample => sample.Part.Value - (share * sample.Whole.Value)).Sum(residual => residual * residual);
        return new(part, whole, samples.Count, Math.Sqrt(squares / (samples.Count - 1) / samples.Count) * samples.Count / whole.Value);
    }

    /// <summary>
    /// r ± t(n − 1)·SE, cut off at 0 and 1; null for a single sample. It covers too seldom where samples are few and skewed; <see cref="ShareEstimate"/> does not.
    /// </summary>
    public ShareInterval? Interval(int confidencePercent = 95)
    {
        if (StandardError is not { } error) return null;
        var reach = StudentT.Factor(confidencePercent, Samples - 1) * error;
        return new(Share, Math.Max(0, Share - reach), Math.Min(1, Share + reach), confidencePercent, Samples, Whole.Value, Method);
    }
}
