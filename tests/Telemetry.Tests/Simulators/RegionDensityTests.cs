using System.Globalization;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Densities;
using Telemetry.Readings;
using Telemetry.Simulators.World;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class RegionDensityTests
{
    [Fact]
    public void A_simulated_month_without_routes_teaches_the_densities_of_what_is_read_by_levels()
    {
        var scenario = SyntheticRegion.Build(1);
        var index = new RegistryIndex(scenario.Registry);
        var masses = scenario.Histories.SelectMany(history => history.Samples).GroupBy(sample => sample.Container, StringComparer.Ordinal).SelectMany(Masses).ToList();
        var loads = LoadObservations.Of(Reconciliation.Of(scenario.Tickets, masses), index);
        var learnt = DensityLearning.Of(loads).All.ToList();
        foreach (var density in learnt)
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{density.Stream} {density.Area} {density.Loads} loads {density.Litres} l {density.LowMilligramsPerLitre} {density.MilligramsPerLitre} {density.HighMilligramsPerLitre} mg/l, register {index.Streams[density.Stream].GramsPerLitre} g/l"));
        Assert.Equal(["glass", "paper", "pmd"], learnt.Where(density => density.Area is null).Select(density => density.Stream));
        Assert.All(learnt, density => Assert.InRange(density.MilligramsPerLitre, index.Streams[density.Stream].GramsPerLitre * 500L, index.Streams[density.Stream].GramsPerLitre * 2_000L));

        IEnumerable<LocatedMass> Masses(IGrouping<string, Telemetry.Simulators.Histories.HistorySample> samples)
        {
            var container = index.Containers[samples.Key];
            var readings = samples.Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status)).OrderBy(reading => reading.MeasuredAt).ToArray();
            return CollectionEventDetector.Detect(samples.Key, readings, scenario.Registry.Detection)
                .Select(found => new LocatedMass(MassEstimation.Of(found, container, index.Streams[container.Stream]), container.Municipality, container.Stream));
        }
    }
}
