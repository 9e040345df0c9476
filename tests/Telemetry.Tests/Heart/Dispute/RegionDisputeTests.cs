using System.Globalization;
using Telemetry.Protocol.Registers;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Server.Reporting;
using Telemetry.Simulators.World;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Simulators;
using Xunit;

namespace Telemetry.Tests.Heart.Dispute;

/// <summary>Dispute files of the demo's region, whose truth is known to the gram.</summary>
public sealed class RegionDisputeTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void What_each_container_really_brought_lies_in_its_interval_at_the_stated_rate()
    {
        var scenario = SyntheticRegion.Build(1);
        var (data, store) = Installed(scenario);
        var loads = scenario.Tickets.Where(ticket => ticket.Stream == "pmd" && ticket.Interfering is not null).Where((_, index) => index % 4 == 0).ToList();
        var truth = scenario.Truth.Where(emptying => emptying.InterferingGrams is not null).ToLookup(emptying => (emptying.Container, emptying.Ticket), emptying => emptying.InterferingGrams!.Value);
        var (held, all) = (0, 0);
        foreach (var file in loads.Select(ticket => DisputeRun.Compute(data, store, ticket.Owner, ticket.Id)))
        {
            foreach (var emptying in file.Emptyings.Where(one => one.Contribution is not null && truth[(one.Container.Id, one.Line.TicketId)].Any()))
            {
                var really = truth[(emptying.Container.Id, emptying.Line.TicketId)].Sum();
                all++;
                if (emptying.Contribution!.Low.Value <= really && really <= emptying.Contribution.High.Value) held++;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{loads.Count} loads: {held} of {all} contributions lie in their 90 % interval"));
        Assert.True(all >= 15, $"{all}");
        Assert.True(held >= 0.8 * all, $"{held} of {all}");
    }

    public void Dispose() => temporary.Dispose();

    private (DataFolder Data, MemoryReadingStore Store) Installed(Scenario scenario)
    {
        var data = new DataFolder(temporary.Path);
        File.WriteAllBytes(data.RegistryFile, RegisterJson.WriteRegistry(scenario.Registry));
        File.WriteAllBytes(data.RulesFile, RegisterJson.WriteRules(scenario.Rules));
        var ledger = data.OpenLedger();
        new TicketLedger(ledger).Add(scenario.Tickets, scenario.Period.End);
        new AssessmentLedger(ledger).Add(scenario.Assessments);
        new SampleLedger(ledger).Add(scenario.Samples);
        var store = new MemoryReadingStore();
        foreach (var history in scenario.Histories)
        {
            Reading[] readings = [.. history.Samples.Select(sample => new Reading(sample.Container, sample.Quantity, sample.At, sample.Value, sample.Status))];
            store.Append(1, ReadingColumns.Of(history.Device, scenario.Registry.Devices.Single(device => device.Id == history.Device).Owner, 1, 0, readings));
        }

        store.Flush();
        return (data, store);
    }
}
