using Telemetry.Quality;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quantities;

namespace Telemetry.Simulators.Shares;

/// <summary>
/// Draws a world: (1) places and their means, (2) emptyings with their true share and what the sensors say of it, (3) loads that were assessed, (4) hand-sorted
/// samples, (5) tomorrow's load. Beta distributions, so that nothing is normal near 0 and 1.
/// </summary>
internal sealed class WorldDraw
{
    private const int Routes = 6;
    private const int Neighbourhoods = 5;
    private const int ContainersPerRoute = 10;
    private const int EmptyingsPerContainer = 8;
    private const int EmptyingsPerLoad = 10;

    private readonly SignalWorld kind;
    private readonly ShareChance chance;
    private readonly double[] routes;
    private readonly double[] neighbourhoods;
    private readonly double[,] bias = new double[Routes, 2];
    private readonly double visualBias;
    private readonly Dictionary<string, double> truth = new(StringComparer.Ordinal);

    private WorldDraw(SignalWorld kind, ShareChance chance)
    {
        (this.kind, this.chance) = (kind, chance);
        routes = [.. Enumerable.Range(0, Routes).Select(_ => chance.Normal(kind.BetweenAreas))];
        neighbourhoods = [.. Enumerable.Range(0, Neighbourhoods).Select(_ => chance.Normal(kind.BetweenAreas))];
        visualBias = chance.Normal(kind.VisualBias);
        for (var route = 0; route < Routes; route++) (bias[route, 0], bias[route, 1]) = (chance.Normal(kind.SignalBias), chance.Normal(kind.SignalBias));
    }

    public static DrawnWorld Of(SignalWorld kind, int seed, int world) => new WorldDraw(kind, new ShareChance(seed, world)).Draw();

    private DrawnWorld Draw()
    {
        // 1. and 2.
        var (emptyings, coming) = (new List<EmptyingSignals>(), new List<EmptyingSignals>());
        for (var container = 0; container < Routes * ContainersPerRoute; container++)
        {
            var (route, neighbourhood) = (container / ContainersPerRoute, chance.Below(Neighbourhoods));
            var mean = chance.Share(kind.Mean + routes[route] + neighbourhoods[neighbourhood], kind.BetweenContainers);
            for (var number = 0; number < EmptyingsPerContainer; number++) emptyings.Add(Emptying(container, number, route, neighbourhood, mean));
            if (route == 0) coming.Add(Emptying(container, EmptyingsPerContainer, route, neighbourhood, mean)); // 5.
        }

        // 3.
        var assessments = Enumerable.Range(0, kind.Loads).Select(load => Assess(emptyings, load)).ToList();

        // 4.
        var samples = Enumerable.Range(0, kind.Samples).Select(number => Sort(emptyings[chance.Below(emptyings.Count)], number)).ToList();
        return new(emptyings, coming, samples, assessments, truth);
    }

    private EmptyingSignals Emptying(int container, int number, int route, int neighbourhood, double mean)
    {
        var id = $"c{container:D2}/{number}";
        var share = truth[id] = chance.Share(mean, kind.BetweenEmptyings);
        var spread = Math.Sqrt((kind.BetweenContainers * kind.BetweenContainers) + (kind.BetweenEmptyings * kind.BetweenEmptyings));
        var isSeen = chance.Unit() >= kind.Missing;
        return new(
            id, $"c{container:D2}", "GM9901", $"r{route}", $"BU0000000{neighbourhood}", "pmd", Instant.FromUtc(2024, 10, 1 + (number * 3), 8),
            new Grams((long)(60_000 * Math.Exp(chance.Normal(0.4)))),
            GramsPerCubicMetre: isSeen ? Signal(share, spread, bias[route, 0], 40_000, 12_000) : null,
            HumidityHundredths: isSeen ? Signal(share, spread, bias[route, 1], 6_000, 900) : null);
    }

    private long Signal(double share, double spread, double offset, long middle, long scale)
    {
        var heard = double.IsInfinity(kind.SignalNoise) ? chance.Normal() : ((share - kind.Mean) / spread) + offset + chance.Normal(kind.SignalNoise);
        return middle + (long)(scale * heard);
    }

    private LoadAssessment Assess(List<EmptyingSignals> emptyings, int load)
    {
        // A load is part of one day's round of a route, and no emptying is in two.
        var (route, number) = (load % Routes, load / Routes);
        var interfering = 0.0;
        for (var place = 0; place < EmptyingsPerLoad; place++)
        {
            var index = (((route * ContainersPerRoute) + place) * EmptyingsPerContainer) + number;
            emptyings[index] = emptyings[index] with { TicketOwner = "collector", TicketId = $"t{load}" };
            interfering += emptyings[index].Mass.Value * truth[emptyings[index].Event];
        }

        var net = Enumerable.Range(0, EmptyingsPerLoad).Sum(place => (double)emptyings[(((route * ContainersPerRoute) + place) * EmptyingsPerContainer) + number].Mass.Value);
        interfering = Math.Clamp(interfering + (net * (visualBias + chance.Normal(kind.VisualBias))), 0, net);
        return new(
            "station", $"a{load}", "collector", $"t{load}", Instant.FromUtc(2024, 10, 1 + (number * 3), 12), kind.VisualBias > 0 ? AssessmentMethod.Visual : AssessmentMethod.Weighed, "K-1", new Grams((long)interfering), null, null, null, [],
            Instant.FromUtc(2024, 11, 1));
    }

    /// <summary>A sample is a part of what was in the container, and no two parts are alike.</summary>
    private CompositionSample Sort(EmptyingSignals emptying, int number)
    {
        var grams = Math.Min(emptying.Mass.Value, 60_000);
        var found = (long)(grams * chance.Share(truth[emptying.Event], 0.3 * kind.BetweenEmptyings));
        return new(
            "sorter", $"s{number}", "pmd", "GM9901", emptying.Container, null, null, emptying.At, "hand", "S-1",
            [new("rest", SortedClass.Packaging, new Grams(grams - found)), new("interfering", SortedClass.Interfering, new Grams(found))], Instant.FromUtc(2024, 11, 1));
    }
}
