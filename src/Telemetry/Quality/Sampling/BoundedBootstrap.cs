namespace Telemetry.Quality.Sampling;

/// <summary>
/// Bounds for a share that suppose nothing but that it lies between 0 and 1: random weights (Dirichlet) over the samples and one more that nobody has seen, which is all
/// interfering for the upper bound and free of it for the lower. With samples that are all or nothing this is the exact binomial interval of Clopper and Pearson; in
/// general it is Gaffke's bound (2005). Five clean samples give 0 to 52 %, which is what five samples can say.
/// </summary>
internal static class BoundedBootstrap
{
    public const string Method = "bounded-bootstrap/1";

    // Chance with a fixed seed: the same samples give the same interval.
    private const int Seed = 20_240_607;
    private const int Draws = 4_000;

    public static ShareInterval Of(IReadOnlyList<SampledPart> samples, RatioEstimate ratio, int confidencePercent)
    {
        var chance = new Random(Seed);
        var unseen = (double)ratio.Whole.Value / samples.Count;
        var (lower, upper) = (new double[Draws], new double[Draws]);
        for (var draw = 0; draw < Draws; draw++)
        {
            var (part, whole) = (0.0, 0.0);
            foreach (var sample in samples)
            {
                var weight = Exponential(chance);
                part += weight * sample.Part.Value;
                whole += weight * sample.Whole.Value;
            }

            var extra = Exponential(chance) * unseen;
            (lower[draw], upper[draw]) = (part / (whole + extra), (part + extra) / (whole + extra));
        }

        Array.Sort(lower);
        Array.Sort(upper);
        var cut = (int)(Draws * (100 - confidencePercent) / 200.0);
        return new(
            ratio.Share, Math.Min(ratio.Share, lower[cut]), Math.Max(ratio.Share, upper[Draws - 1 - cut]), confidencePercent, ratio.Samples, ratio.Whole.Value, Method);
    }

    private static double Exponential(Random chance) => -Math.Log(1 - chance.NextDouble());
}
