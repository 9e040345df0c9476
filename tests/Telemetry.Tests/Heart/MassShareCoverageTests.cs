using System.Globalization;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>Whether what remains uncertain of a share of a ticket is what happens to it in worlds made as the default budget says.</summary>
public sealed class MassShareCoverageTests
{
    private const int Capacity = 5_000;

    [Fact]
    public void The_truth_of_a_share_lies_within_two_standard_uncertainties_at_its_rate()
    {
        var (shares, held, estimatesHeld) = (0, 0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var chance = new Random(seed);

            // The registered density of 40 g/l is off by 30 %: the shares do not feel it, the estimates do.
            var density = 40 * (1 + (0.3 * Normal(chance)));
            var (masses, truth) = (new List<LocatedMass>(), new Dictionary<string, double>());
            for (var index = 0; index < 25; index++)
            {
                var drop = 3_000 + (6_500 * chance.NextDouble());
                var id = $"e{index:D2}";
                truth[id] = Capacity * (1 + (0.05 * Normal(chance))) * drop / BasisPoints.Whole * density * (1 + (0.15 * Normal(chance)));
                masses.Add(Read(id, (long)Math.Round(drop + (400 * Math.Sqrt(2) * Normal(chance)))));
            }

            var net = truth.Values.Sum() + (32_660 * Normal(chance));
            foreach (var item in Reconciliation.Of([World.Ticket("t", World.Start + TimeSpan.FromHours(1), (long)net)], masses).Tickets[0].Events)
            {
                shares++;
                var own = item.Located.Mass;
                if (Math.Abs(item.Collected.Value - truth[own.Event.Id]) <= 2 * item.StandardUncertainty.Value) held++;
                if (Math.Abs(own.Estimate.Value - truth[own.Event.Id]) <= 2 * own.StandardUncertainty.Value) estimatesHeld++;
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{shares} shares: {held / (double)shares:P1} of shares and {estimatesHeld / (double)shares:P1} of estimates within two standard uncertainties"));
        Assert.InRange(held / (double)shares, 0.93, 0.975);
        Assert.InRange(estimatesHeld / (double)shares, 0.88, 0.99);
    }

    private static LocatedMass Read(string id, long drop) => new(
        MassEstimation.Of(
            new CollectionEvent(id, id, Quantity.FillLevel, World.Start, World.Start, drop, 0, 50, id), new Container(id, "GM0001", "pmd", Capacity), World.Registry.Streams[0]),
        "GM0001", "pmd");

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
