using Telemetry.CollectionEvents;
using Telemetry.Mass;
using Telemetry.Mass.Uncertainties;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class ReconciliationTests
{
    private static readonly Instant Evening = World.Start + TimeSpan.FromHours(12);

    [Fact]
    public void A_ticket_is_shared_by_the_estimates_with_ties_to_the_lowest_id()
    {
        var load = Assert.Single(Reconciliation.Of([World.Ticket("t1", Evening, 1_001)], [Mass("b", 1, 200), Mass("a", 2, 200)]).Tickets);
        Assert.Equal([500, 501], load.Events.Select(item => item.Collected.Value));
        Assert.All(load.Events, item => Assert.Equal(ProvenanceClass.VerifiedScale, item.Provenance));
        Assert.Equal(new ReconciliationFactor(1_001, 400, 2_503), load.Factor);
        Assert.True(load.IsFlagged);
    }

    [Theory]
    [InlineData(699, true)]
    [InlineData(700, false)]
    [InlineData(1_300, false)]
    [InlineData(1_301, true)]
    public void Both_ends_belong_to_the_band(long net, bool flagged) =>
        Assert.Equal(flagged, Reconciliation.Of([World.Ticket("t1", Evening, net)], [Mass("a", 1, 1_000)]).Tickets[0].IsFlagged);

    [Fact]
    public void A_load_whose_sensors_all_read_zero_stays_unattributed_without_a_factor()
    {
        var load = Assert.Single(Reconciliation.Of([World.Ticket("t1", Evening, 500)], [Mass("a", 1, 0)]).Tickets);
        Assert.Null(load.Factor);
        Assert.Equal(new Grams(500), load.Unattributed);
        Assert.Equal(Grams.Zero, load.Events[0].Collected);
    }

    [Fact]
    public void A_ticket_reaches_back_to_the_one_before_and_no_further()
    {
        var loads = Reconciliation.Of(
            [World.Ticket("t2", Evening + TimeSpan.FromDays(1), 100), World.Ticket("t1", Evening, 100)],
            [Mass("late", 30, 10), Mass("early", 1, 10), Mass("too-old", -200, 10), Mass("after", 60, 10)]);
        Assert.Equal(["t1", "t2"], loads.Tickets.Select(load => load.Ticket.Id));
        Assert.Equal(["early", "late"], loads.Tickets.Select(load => Assert.Single(load.Events).Located.Mass.Event.Id));
        Assert.Equal(["after", "too-old"], loads.Unticketed.Select(item => item.Located.Mass.Event.Id));
        Assert.All(loads.Unticketed, item => Assert.Equal(ProvenanceClass.SensorEstimate, item.Provenance));
    }

    [Fact]
    public void Two_vehicles_on_the_same_round_share_its_emptyings_by_what_they_weighed()
    {
        var first = World.Ticket("t1", Evening, 300);
        var second = World.Ticket("t2", Evening + TimeSpan.FromHours(1), 100) with { Vehicle = "other" };
        var loads = Reconciliation.Of([first, second], [Mass("a", 1, 40), Mass("b", 2, 40), Mass("c", 3, 40), Mass("d", 4, 40)]);

        // 160 g of estimates against 400 g: three of them make 300, one makes 100, and both factors are 2.5.
        Assert.Equal([3, 1], loads.Tickets.Select(load => load.Events.Count));
        Assert.All(loads.Tickets, load => Assert.Equal(2_500, load.Factor!.PerMille));
        Assert.All(loads.Tickets.SelectMany(load => load.Events), item => Assert.Equal(100, item.Collected.Value));
        Assert.Empty(loads.Unticketed);
    }

    [Fact]
    public void The_order_of_tickets_and_emptyings_changes_nothing()
    {
        WeighingTicket[] tickets =
        [
            World.Ticket("t1", Evening, 300), World.Ticket("t2", Evening + TimeSpan.FromHours(1), 170) with { Vehicle = "other" },
            World.Ticket("t3", Evening + TimeSpan.FromHours(9), 90),
        ];
        LocatedMass[] masses = [.. Enumerable.Range(0, 12).Select(i => Mass($"m{i:D2}", i, 10 + (i * 7 % 5)))];
        string Dealt(IEnumerable<WeighingTicket> some, IEnumerable<LocatedMass> others) =>
            string.Join('|', Reconciliation.Of([.. some], [.. others]).Tickets.Select(load => $"{load.Ticket.Id}:{string.Join(',', load.Events.Select(item => $"{item.Located.Mass.Event.Id}={item.Collected.Value}"))}"));
        Assert.Equal(Dealt(tickets, masses), Dealt(tickets.Reverse(), masses.Reverse()));
    }

    [Fact]
    public void A_ticket_covers_only_its_municipalities_and_its_stream()
    {
        var loads = Reconciliation.Of(
            [World.Ticket("t1", Evening, 100, 0, "pmd", "GM0002")],
            [Mass("a", 1, 10), Mass("b", 1, 10) with { Municipality = "GM0002" }, Mass("c", 1, 10) with { Municipality = "GM0002", Stream = "textile" }]);
        Assert.Equal("b", Assert.Single(loads.Tickets[0].Events).Located.Mass.Event.Id);
    }

    [Fact]
    public void A_volume_becomes_a_mass_rounded_once_half_away_from_zero()
    {
        var collection = Mass("a", 0, 0).Mass.Event with { Before = 5_001, After = 0 };
        Assert.Equal(new Grams(100_020), MassEstimation.Estimate(collection, World.Registry.Containers[0], World.Registry.Streams[0]));
        var tiny = collection with { Before = 1 };
        Assert.Equal(new Grams(1), MassEstimation.Estimate(tiny, World.Registry.Containers[0] with { CapacityLitres = 125 }, World.Registry.Streams[0]));
    }

    private static LocatedMass Mass(string id, int hour, long estimate)
    {
        var at = World.Start + TimeSpan.FromHours(hour);
        return new(new(new CollectionEvent(id, id, Quantity.FillLevel, at, at, 1, 0, 50, ""), new Grams(estimate), ProvenanceClass.SensorEstimate, MassUncertainty.Independent(Grams.Zero), []), "GM0001", "pmd");
    }
}
