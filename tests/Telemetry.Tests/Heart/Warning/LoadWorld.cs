using Telemetry.Quality;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;

namespace Telemetry.Tests.Heart.Warning;

/// <summary>
/// A route whose truth is known: containers with shares of their own, sorted samples that see them imperfectly, and a morning on which other masses come out of
/// fewer containers, with shares that lean one way together. It knows nothing of how the prediction is made, and draws its shares from another family of curves.
/// </summary>
internal sealed class LoadWorld
{
    public const double Own = 0.45;
    public const double Common = 0.22;

    private readonly Random chance;

    public LoadWorld(int seed)
    {
        chance = new Random(seed);
        var level = Between(0.05, 0.20);
        var today = Factor(Common);
        List<ExpectedFilling> fillings = [];
        var (mass, interfering) = (0.0, 0.0);
        for (var (index, count) = (0, chance.Next(5, 60)); index < count; index++)
        {
            var share = Math.Min(0.9, level * Factor(0.6));
            var expected = Between(40_000, 300_000);
            var uncertainty = expected * Between(0.1, 0.35);
            var likelihood = chance.Next(3) == 0 ? Between(0.5, 1) : 1;
            fillings.Add(new($"c{index:D2}", new Grams((long)expected), uncertainty, likelihood, Sampled(share)));
            if (chance.NextDouble() >= likelihood) continue;
            var brought = Math.Max(0, expected + (uncertainty * Normal()));
            mass += brought;
            interfering += brought * Math.Min(1, share * today * Factor(Own));
        }

        (Fillings, TrueShare) = (fillings, mass > 0 ? interfering / mass : 0);
    }

    public IReadOnlyList<ExpectedFilling> Fillings { get; }

    public double TrueShare { get; }

    // A few hundred pieces were sorted, so the share that is known of a container is a count out of them.
    private ShareInterval Sampled(double share)
    {
        var pieces = chance.Next(60, 400);
        var found = 0;
        for (var piece = 0; piece < pieces; piece++) if (chance.NextDouble() < share) found++;
        var estimate = (double)found / pieces;
        var cautious = (found + 1.0) / (pieces + 2.0);
        var reach = 1.6449 * Math.Sqrt(cautious * (1 - cautious) / pieces);
        return new(estimate, Math.Max(0, estimate - reach), Math.Min(1, estimate + reach), 90, pieces, pieces * 50L, "pieces");
    }

    private double Between(double low, double high) => low + ((high - low) * chance.NextDouble());

    /// <summary>A factor of mean 1, log-normal.</summary>
    private double Factor(double relative)
    {
        var logarithmic = Math.Log(1 + (relative * relative));
        return Math.Exp((Math.Sqrt(logarithmic) * Normal()) - (logarithmic / 2));
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
