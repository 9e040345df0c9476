namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// A little knowledge put in before the first sample. Five samples without a grain of interfering material do not show that there never is any; so half a
/// sample of it is added, and the variance that a share of that size has as a rule counts as much as a few samples.
/// </summary>
internal sealed record PriorVariance(double DegreesOfFreedom, double Variance)
{
    private const double Weight = 2;

    /// <summary>Variance of a share p is taken as p (1 − p) divided by this: sorted samples are far from all or nothing.</summary>
    private const double Evenness = 20;

    public static PriorVariance Of(IReadOnlyList<Observation> observations)
    {
        var share = (observations.Sum(observation => observation.Share) + 0.5) / (observations.Count + 1);
        return new(Weight, share * (1 - share) / Evenness);
    }
}
