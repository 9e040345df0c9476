namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// The best linear unbiased predictor under one guess at the variance ratios, in the terms of kriging: the mean of everything is estimated by generalised least
/// squares, and what was found nearby corrects it as far as it is worth (the composite of a synthetic and a direct estimate).
/// </summary>
internal sealed class RatioFit
{
    private readonly VarianceRatios ratios;
    private readonly Cholesky factor;
    private readonly double[] ones;
    private readonly double[] residuals;
    private readonly double information;
    private readonly double mean;
    private readonly double variance;

    /// <param name="prior">Variance between emptyings that is taken as known, so that samples that happen to agree do not claim to know everything.</param>
    public RatioFit(VarianceRatios ratios, ObservationSet observations, PriorVariance prior)
    {
        this.ratios = ratios;
        factor = Cholesky.Of(observations.Covariances(ratios), observations.Count);
        ones = factor.Whiten([.. Enumerable.Repeat(1.0, observations.Count)]);
        var shares = factor.Whiten(observations.Shares);
        information = Dot(ones, ones);
        mean = Dot(ones, shares) / information;
        residuals = [.. shares.Select((share, index) => share - (mean * ones[index]))];
        DegreesOfFreedom = observations.Count - 1 + prior.DegreesOfFreedom;
        var squares = Dot(residuals, residuals) + (prior.DegreesOfFreedom * prior.Variance);
        variance = squares / DegreesOfFreedom;
        LogLikelihood = -factor.HalfLogDeterminant - (Math.Log(information) / 2) - (DegreesOfFreedom / 2 * Math.Log(squares));
    }

    public double DegreesOfFreedom { get; }

    public double LogLikelihood { get; }

    /// <summary>Skewness of what the fit leaves unexplained: above 0 where single samples are far dirtier than the rest.</summary>
    public double Skewness => Dot([.. residuals.Select(residual => residual * residual)], residuals) / residuals.Length / Math.Pow(Math.Max(1e-12, Dot(residuals, residuals) / residuals.Length), 1.5);

    /// <summary>Centre and scale of the t distribution of a share.</summary>
    /// <param name="itself">The overlap of the target with itself.</param>
    /// <param name="observed">Its overlap with each observation.</param>
    public (double Centre, double Scale) Predict(Overlap itself, Overlap[] observed)
    {
        var nearby = factor.Whiten([.. observed.Select(overlap => overlap.Covariance(ratios))]);
        var unexplained = 1 - Dot(ones, nearby);
        var left = itself.Covariance(ratios) - Dot(nearby, nearby) + (unexplained * unexplained / information);
        return (mean + Dot(nearby, residuals), Math.Sqrt(Math.Max(0, left) * variance));
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var index = 0; index < left.Length; index++) sum += left[index] * right[index];
        return sum;
    }
}
