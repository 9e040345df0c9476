using Telemetry.Quality.Intervals;
using Telemetry.Statistics;
using Telemetry.Quality.Sampling;

namespace Telemetry.Quality.Dispute;

/// <summary>How many samples would show an excess, before the first is sorted: an estimate from how fillings of the containers are expected to differ.</summary>
/// <param name="Samples">1 to <see cref="SamplingPlanner.MostSamples"/>; rounded up to two digits, for it is no more exact.</param>
/// <param name="StandardDeviation">Between single samples, assumed, in fractions of 1.</param>
public sealed record PlannedSampling(int Samples, double StandardDeviation)
{
    private const int ConfidencePercent = 95;
    private const double Power = 0.80;

    /// <summary>Null without shares, or when it would take more than <see cref="SamplingPlanner.MostSamples"/>.</summary>
    /// <param name="distance">Of the share from its limit, above 0, in fractions of 1.</param>
    /// <param name="fillings">Expected shares of single fillings.</param>
    public static PlannedSampling? Of(double distance, IReadOnlyList<ShareInterval> fillings)
    {
        if (fillings.Count == 0) return null;
        var spread = fillings.Average(share => (share.High - share.Share) / StudentT.Factor(share.ConfidencePercent, Math.Max(1, share.Samples - 1)));
        for (var samples = 2; samples <= SamplingPlanner.MostSamples; samples += Math.Max(1, samples / 20))
        {
            var reach = (StudentT.Factor(ConfidencePercent, samples - 1) + StudentT.Quantile(Power, samples - 1)) * spread / Math.Sqrt(samples);
            if (reach <= distance) return new(samples < 100 ? samples : (samples + 9) / 10 * 10, spread);
        }

        return null;
    }
}
