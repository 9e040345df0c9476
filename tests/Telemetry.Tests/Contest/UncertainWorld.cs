using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Tests.Contest;

/// <summary>
/// A world that knows what really was in its containers: emptyings of two municipalities on tickets in common, each measured with the error that it states, each load judged with the error
/// of its method.
/// </summary>
internal static class UncertainWorld
{
    public static RulePack Pack { get; } = ContestWorld.Pack with { Figures = [ContestWorld.Pack.Figures[0] with { Values = [new(new(2024, 1, 1), null, "100", "test")] }, ContestWorld.Pack.Figures[1]] };

    /// <returns>By line the true value, in grams and cents, and the facts as they were measured.</returns>
    public static (IReadOnlyDictionary<string, long> Truth, RunFacts Facts) Of(int seed)
    {
        var chance = new Random(1_000_003 * (seed + 1));
        var (accepted, emptyings, tickets, assessments) = (new Dictionary<string, double> { ["GM0001"] = 0, ["GM0002"] = 0 }, new List<EmptyingFact>(), new List<TicketFact>(), new List<LoadAssessment>());
        for (var load = 0; load < 4; load++)
        {
            var id = $"T{load}";
            var (net, share, own) = (0L, 0.02 + (0.1 * chance.NextDouble()), new List<(string Municipality, long Mass)>());
            for (var stop = 0; stop < 12; stop++)
            {
                var (municipality, mass) = (chance.NextDouble() < 0.4 ? "GM0001" : "GM0002", 60_000 + (long)(200_000 * chance.NextDouble()));
                net += mass;
                own.Add((municipality, mass));
                var uncertainty = mass / 5;
                emptyings.Add(ContestWorld.Emptying($"e{load}-{stop}", $"c{stop}", municipality, id, Math.Max(0, mass + (long)(uncertainty * Normal(chance))), uncertainty));
            }

            // Interfering material is spread evenly in the load, as the run supposes.
            foreach (var (municipality, mass) in own) accepted[municipality] += mass * (1 - share);
            var scaled = net + (long)(Allocation.Comparisons.Uncertainty.DrawSettings.Default.TicketStandardUncertainty * Normal(chance));
            tickets.Add(ContestWorld.Ticket(id, scaled, null));
            var found = (long)(share * net * (1 + (0.02 * Normal(chance))));
            assessments.Add(new("collector", $"a{load}", "collector", id, Instant.FromUtc(2024, 10, 8, 16), AssessmentMethod.Weighed, "K-1", new Grams(found), null, null, null, [], Instant.FromUtc(2024, 10, 9)));
        }

        var truth = accepted.SelectMany(one => new[]
        {
            KeyValuePair.Create($"accepted/{one.Key}/pmd", (long)one.Value), KeyValuePair.Create($"payment/{one.Key}", (long)Math.Round(one.Value * 25_000 / 1_000_000)),
        }).ToDictionary(one => one.Key, one => one.Value);
        return (truth, ContestWorld.Facts with { Emptyings = emptyings, Tickets = tickets, Assessments = assessments });
    }

    /// <summary>By the polar method, so that the world does not draw as the code under test does.</summary>
    private static double Normal(Random chance)
    {
        while (true)
        {
            var (x, y) = ((2 * chance.NextDouble()) - 1, (2 * chance.NextDouble()) - 1);
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1) return x * Math.Sqrt(-2 * Math.Log(square) / square);
        }
    }
}
