namespace Telemetry.Quality.DoubleSampling;

/// <summary>
/// The best linear unbiased predictor under one guess at the variance ratios, in the terms of kriging: the mean of everything is estimated by generalised least
/// squares, and what was found nearby corrects it as far as it is worth (the composite of a synthetic and a direct estimate).
/// </summary>
internal sealed class RatioFit
{
    private readonly VarianceRatios ratios;
    private readonly IReadOnlyList<Observation> observations;
    private readonly Cholesky factor;
    private readonly double[] ones;
    private readonly double[] residuals;
    private readonly double information;
    private readonly double mean;

    /// <param name="prior">Variance between emptyings that is taken as known, so that samples that happen to agree do not claim to know everything.</param>
    public RatioFit(VarianceRatios ratios, IReadOnlyList<Observation> observations, PriorVariance prior)
    {
        (this.ratios, this.observations) = (ratios, observations);
        factor = Cholesky.Of(Matrix(), observations.Count);
        ones = factor.Whiten([.. observations.Select(_ => 1.0)]);
        var shares = factor.Whiten([.. observations.Select(observation => observation.Share)]);
        information = Dot(ones, ones);
        mean = Dot(ones, shares) / information;
        residuals = [.. shares.Select((share, index) => share - (mean * ones[index]))];
        DegreesOfFreedom = observations.Count - 1 + prior.DegreesOfFreedom;
        var squares = Dot(residuals, residuals) + (prior.DegreesOfFreedom * prior.Variance);
        Variance = squares / DegreesOfFreedom;
        LogLikelihood = -factor.HalfLogDeterminant - (Math.Log(information) / 2) - (DegreesOfFreedom / 2 * Math.Log(squares));
    }

    public double DegreesOfFreedom { get; }

    public double LogLikelihood { get; }

    private double Variance { get; }

    /// <summary>Centre and scale of the t distribution of the share of <paramref name="target"/>.</summary>
    public (double Centre, double Scale) Predict(Blend target)
    {
        var nearby = factor.Whiten([.. observations.Select(observation => observation.Blend.Covariance(target, ratios))]);
        var unexplained = 1 - Dot(ones, nearby);
        var variance = target.Covariance(target, ratios) - Dot(nearby, nearby) + (unexplained * unexplained / information);
        return (mean + Dot(nearby, residuals), Math.Sqrt(Math.Max(0, variance) * Variance));
    }

    private double[] Matrix()
    {
        var size = observations.Count;
        var matrix = new double[size * size];
        for (var row = 0; row < size; row++)
            for (var column = 0; column <= row; column++)
                matrix[(row * size) + column] = observations[row].Blend.Covariance(observations[column].Blend, ratios)
                    + (observations[row].Visual && observations[column].Visual ? Observation.VisualOffset : 0)
                    + (row == column ? ratios.Sorting * observations[row].Noise : 0);
        return matrix;
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var index = 0; index < left.Length; index++) sum += left[index] * right[index];
        return sum;
    }
}
