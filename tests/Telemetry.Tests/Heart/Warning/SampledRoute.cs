using Telemetry.Quality;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;

namespace Telemetry.Tests.Heart.Warning;

/// <summary>
/// A route of twenty containers of which half were sampled once or twice in the weeks before, and its next load with other masses than expected: the whole way from
/// hand sorting to a warning, with the truth beside it.
/// </summary>
internal sealed class SampledRoute
{
    private const int Containers = 20;

    private readonly Random chance;

    public SampledRoute(int seed)
    {
        chance = new Random(seed);
        var level = Between(0.07, 0.18);
        List<EmptyingSignals> emptyings = [];
        List<CompositionSample> samples = [];
        List<ExpectedFilling> fillings = [];
        var (mass, interfering) = (0.0, 0.0);
        for (var index = 0; index < Containers; index++)
        {
            var (id, share) = ($"c{index:D2}", level * Factor(0.5));
            for (var week = 0; week < 4; week++)
            {
                var at = World.Start + TimeSpan.FromDays(7 * week);
                emptyings.Add(new($"{id}@{week}", id, "GM0001", "r1", null, "pmd", at, new Grams((long)Between(60_000, 200_000))));
                if (index % 2 == 0 && (week == 1 || (week == 2 && index % 4 == 0))) samples.Add(Sample($"{id}-{week}", id, at, Math.Min(0.9, share * Factor(0.35))));
            }

            var expected = Between(60_000, 200_000);
            fillings.Add(new(id, new Grams((long)expected), expected * 0.2, 1, null));
            var brought = Math.Max(0, expected * (1 + (0.2 * Normal())));
            mass += brought;
            interfering += brought * Math.Min(1, share * Factor(0.35));
        }

        var model = TwoPhaseModel.Fit("pmd", samples, [], emptyings)!;
        var next = fillings.Select(filling => new EmptyingSignals($"next {filling.Container}", filling.Container, "GM0001", "r1", null, "pmd", World.Start + TimeSpan.FromDays(30), filling.Expected)).ToList();
        Warning = LoadPrediction.Of(
            "pmd", "r1", [.. fillings.Zip(next, (filling, signals) => filling with { Share = model.Predict([signals], 90) })], model.Predict(next, 90)!, 15);
        TrueShare = interfering / mass;
    }

    public LoadWarning Warning { get; }

    public double TrueShare { get; }

    private CompositionSample Sample(string id, string container, Instant at, double share)
    {
        const long grams = 60_000;
        var found = (long)(grams * Math.Clamp(share + (0.02 * Normal()), 0, 1));
        return new("collector", id, "pmd", "GM0001", container, null, null, at, "method/1", "lab-3",
            [new("rest", SortedClass.Packaging, new Grams(grams - found)), new("residual", SortedClass.Interfering, new Grams(found))], at);
    }

    private double Between(double low, double high) => low + ((high - low) * chance.NextDouble());

    private double Factor(double relative)
    {
        var logarithmic = Math.Log(1 + (relative * relative));
        return Math.Exp((Math.Sqrt(logarithmic) * Normal()) - (logarithmic / 2));
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
