namespace Telemetry.Quality.DoubleSampling;

/// <summary>What two blends have in common, source by source of variation.</summary>
internal readonly record struct Overlap(double Emptyings, double Containers, double Areas, double Signals)
{
    /// <summary>Covariance of their shares, in units of the variance between two emptyings of one container.</summary>
    public double Covariance(VarianceRatios ratios) => Emptyings + (ratios.Container * Containers) + (ratios.Area * Areas) + (ratios.Signal * Signals);
}
