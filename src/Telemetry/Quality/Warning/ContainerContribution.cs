using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>What one container brings into a load in interfering material, as an estimate with its interval: low ≤ expected ≤ high, all 0 or more.</summary>
/// <param name="ConfidencePercent">That of the share it was made from.</param>
public sealed record ContainerContribution(Grams Expected, Grams Low, Grams High, int ConfidencePercent)
{
    /// <summary>
    /// Mass times share, their errors taken as independent. The interval keeps the lean of the share's own interval; the mass widens it on both sides.
    /// </summary>
    /// <param name="meanGrams">0 or more.</param>
    /// <param name="varianceGrams">In grams squared, 0 or more.</param>
    public static ContainerContribution Of(double meanGrams, double varianceGrams, ShareInterval share)
    {
        var factor = NormalCurve.Factor(share.ConfidencePercent);
        var expected = meanGrams * share.Share;
        return new(Whole(expected), Whole(Math.Max(0, expected - Reach(share.Share - share.Low))), Whole(expected + Reach(share.High - share.Share)), share.ConfidencePercent);

        double Reach(double side)
        {
            var deviation = side / factor;
            var variance = (meanGrams * meanGrams * deviation * deviation) + (varianceGrams * ((share.Share * share.Share) + (deviation * deviation)));
            return factor * Math.Sqrt(variance);
        }
    }

    private static Grams Whole(double grams) => new((long)Math.Round(grams, MidpointRounding.AwayFromZero));
}
