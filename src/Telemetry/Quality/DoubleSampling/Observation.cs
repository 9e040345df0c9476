namespace Telemetry.Quality.DoubleSampling;

/// <summary>A share that somebody measured, and of what.</summary>
/// <param name="Share">Interfering ÷ whole, 0 to 1.</param>
/// <param name="Grams">Mass that was looked at.</param>
/// <param name="Noise">Variance of the measurement itself, in units of <see cref="VarianceRatios.Sorting"/>.</param>
/// <param name="Visual">Judged by eye: all such shares may be off in one direction together.</param>
internal sealed record Observation(Blend Blend, double Share, long Grams, double Noise, bool Visual)
{
    /// <summary>A usual hand-sorted sample (UK rule: 60 kg).</summary>
    public const double ReferenceKilograms = 60;

    /// <summary>Variance of what all judgements by eye are off together, in units of the variance between two emptyings.</summary>
    public const double VisualOffset = 1;

    private const double VisualNoise = 4;
    private const double WeighedNoise = 0.25;
    private const double MostNoise = 25;

    public static double NoiseOfSample(long grams) => Math.Min(MostNoise, ReferenceKilograms * 1_000 / Math.Max(1, grams));

    public static double NoiseOf(AssessmentMethod method) => method == AssessmentMethod.Visual ? VisualNoise : WeighedNoise;
}
