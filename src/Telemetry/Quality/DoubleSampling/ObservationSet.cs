namespace Telemetry.Quality.DoubleSampling;

/// <summary>The observations with what each two have in common, worked out once for all guesses at the variances.</summary>
internal sealed class ObservationSet
{
    private readonly IReadOnlyList<Observation> observations;
    private readonly Overlap[] overlaps;

    public ObservationSet(IReadOnlyList<Observation> observations)
    {
        this.observations = observations;
        overlaps = new Overlap[Count * Count];
        for (var row = 0; row < Count; row++)
            for (var column = 0; column <= row; column++) overlaps[(row * Count) + column] = observations[row].Blend.With(observations[column].Blend);
        Shares = [.. observations.Select(observation => observation.Share)];
        Grams = observations.Sum(observation => observation.Grams);
    }

    public int Count => observations.Count;

    public double[] Shares { get; }

    /// <summary>Mass that was looked at, all together.</summary>
    public long Grams { get; }

    /// <summary>Lower triangle of the covariance matrix of the observed shares, row by row.</summary>
    public double[] Covariances(VarianceRatios ratios)
    {
        var matrix = new double[Count * Count];
        for (var row = 0; row < Count; row++)
            for (var column = 0; column <= row; column++)
                matrix[(row * Count) + column] = overlaps[(row * Count) + column].Covariance(ratios)
                    + (observations[row].Visual && observations[column].Visual ? Observation.VisualOffset : 0)
                    + (row == column ? ratios.Sorting * observations[row].Noise : 0);
        return matrix;
    }

    public Overlap[] With(Blend target) => [.. observations.Select(observation => observation.Blend.With(target))];
}
