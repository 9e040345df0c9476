using Telemetry.Quality.Intervals;
using Telemetry.Statistics;

namespace Telemetry.Quality.Warning;

/// <summary>
/// The beta distribution with a given mean and variance: a share cannot leave 0 to 1, and a small one leans to the right, which a normal curve would not show.
/// </summary>
internal sealed record BetaCurve(double A, double B)
{
    /// <summary>Null when no beta distribution has them: the variance is 0, or as large as that of a coin.</summary>
    public static BetaCurve? Of(double mean, double variance)
    {
        if (mean is not (> 0 and < 1) || variance <= 0) return null;
        var weight = (mean * (1 - mean) / variance) - 1;
        return weight > 0 ? new(mean * weight, (1 - mean) * weight) : null;
    }

    public double Above(double share) => 1 - IncompleteBeta.Of(share, A, B);

    public double Quantile(double probability) => Bisection.Root(share => IncompleteBeta.Of(share, A, B) - probability, 0, 1);
}
