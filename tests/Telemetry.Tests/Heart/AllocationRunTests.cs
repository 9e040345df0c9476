using System.Text;
using CsCheck;
using Telemetry.Allocation;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class AllocationRunTests
{
    private static readonly Period October = Period.Month(2024, 10);
    private static readonly Instant Evening = World.Start + TimeSpan.FromHours(20);

    private static readonly IReadOnlyList<Reading> Day =
    [
        .. World.Hourly("c1", 60, 60, 60, 60, 0, 0, 0, 0), .. World.Hourly("c2", 30, 30, 30, 30, 30, 0, 0, 0), .. World.Hourly("c3", 50, 50, 50, 50, 0, 0, 0, 0),
    ];

    [Fact]
    public void A_small_day_comes_out_as_worked_by_hand()
    {
        var report = AllocationRun.Compute(World.Facts(Day, World.Ticket("t1", Evening, 200_000, 20_000)), October);

        // Estimates: c1 5000 l × 60 % × 40 g/l = 120 kg, c2 60 kg. The ticket of 200 kg splits 2 : 1, as do its 20 kg interfering.
        var north = report.Lines.Single(line => (line.Municipality, line.Stream) == ("GM0001", "pmd"));
        Assert.Equal((133_333, 13_333, 0, 120_000), (north.Collected.Value, north.Interfering.Value, north.Rejected.Value, north.Accepted.Value));
        Assert.Equal([("PRO-A", 72_000L, 1_880L), ("PRO-B", 36_000L, 940L)], north.Shares.Select(share => (share.Organisation, share.Mass.Value, share.Amount!.Value.Value)));
        Assert.Equal((12_000, 313, 3_133), (north.Orphan.Value, north.OrphanAmount!.Value.Value, north.Amount!.Value.Value));
        Assert.Equal(ProvenanceClass.VerifiedScale, Assert.Single(north.ByProvenance).Provenance);
        Assert.Equal(1_111, Assert.Single(report.Tickets).Factor!.PerMille);
        Assert.True(report.IsConserved);
    }

    [Fact]
    public void A_municipality_on_the_ticket_without_an_emptying_is_named()
    {
        var report = AllocationRun.Compute(World.Facts(World.Hourly("c1", 60, 60, 60, 60, 0, 0, 0, 0), World.Ticket("t1", Evening, 200_000, 0, "pmd", "GM0001", "GM0002")), October);
        Assert.Equal(["GM0002"], Assert.Single(report.Tickets).WithoutEmptying);
        Assert.Contains("geen lediging gevonden in Oost", Encoding.UTF8.GetString(ReportHtml.Write(report, ReportLanguage.Dutch, "00")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_load_leaves_nothing_accepted()
    {
        var report = AllocationRun.Compute(World.Facts(Day, World.Ticket("t1", Evening, 200_000, 30_001)), October);
        var pmd = report.Lines.Where(line => line.Stream == "pmd").ToList();
        Assert.All(pmd, line => Assert.Equal((Grams.Zero, line.Collected - line.Interfering), (line.Accepted, line.Rejected)));
        Assert.Equal(200_000, pmd.Sum(line => line.Collected.Value));
    }

    [Fact]
    public void A_stream_without_rules_stays_unallocated_and_its_amount_unknown()
    {
        var textile = AllocationRun.Compute(World.Facts(Day), October).Lines.Single(line => line.Stream == "textile");
        Assert.Equal(new Grams(225_000), textile.Unallocated);
        Assert.Null(textile.Amount);
        Assert.Null(textile.UnallocatedAmount);
    }

    [Fact]
    public void A_rate_of_zero_is_an_amount_of_zero() => Assert.Equal(Cents.Zero, Amounts.Of(new(0m, PaidMass.Accepted, ""), new Grams(5), new Grams(5)));

    [Fact]
    public void An_emptying_goes_with_its_ticket_into_the_next_month()
    {
        var late = October.End - TimeSpan.FromHours(5);
        Reading[] readings = [.. new[] { 60, 60, 60, 0, 0 }.Select((percent, hour) => World.Fill("c1", late + TimeSpan.FromHours(hour), percent))];
        var facts = World.Facts(readings, World.Ticket("t1", October.End + TimeSpan.FromHours(8), 100_000));
        Assert.Empty(AllocationRun.Compute(facts, October).Events);
        Assert.Equal(100_000, AllocationRun.Compute(facts, Period.Month(2024, 11)).Events.Single().Collected.Value);
    }

    [Fact]
    public void A_ticket_without_emptyings_stays_visible()
    {
        var report = AllocationRun.Compute(World.Facts([], World.Ticket("t1", Evening, 77)), October);
        Assert.Equal(new Grams(77), report.Tickets.Single().Unattributed);
        Assert.True(report.IsConserved);
        Assert.Equal(["c1", "c2", "c3", "c4"], report.Silent.Select(silent => silent.Container));
    }

    [Fact]
    public void Order_repeats_and_calibration_versions_do_not_change_a_byte() => Gen.Int[0, 10_000].Sample(seed =>
    {
        var random = new Random(seed);
        WeighingTicket[] tickets = [World.Ticket("t1", Evening, 200_000, 20_000), World.Ticket("t2", Evening, 5_000, null, "textile")];
        var readings = Day.Concat(Day.Where(_ => random.Next(2) == 0).Select(reading => reading with { Raw = 1, Calibration = 2 })).ToArray();
        var again = tickets.Append(World.Ticket("t1", Evening, 200_000, 20_000)).ToArray();
        random.Shuffle(readings);
        random.Shuffle(again);
        return Json(World.Facts(Day, tickets)) == Json(World.Facts(readings, again));
    }, iter: 40);

    [Fact]
    public void Two_different_tickets_under_one_id_are_refused_by_name()
    {
        var facts = World.Facts(Day, World.Ticket("t1", Evening, 200_000), World.Ticket("t2", Evening, 1), World.Ticket("t1", Evening, 200_001));
        var error = Assert.Throws<ArgumentException>(() => AllocationRun.Compute(facts, October));
        Assert.Contains("'t1' of 'collector'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'t2'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_owners_may_use_the_same_ticket_id() =>
        Assert.Equal(2, AllocationRun.Compute(World.Facts(Day, World.Ticket("t1", Evening, 1), World.Ticket("t1", Evening, 2) with { Owner = "other" }), October).Tickets.Count);

    [Fact]
    public void A_load_cell_without_a_ticket_is_an_unverified_scale()
    {
        Reading[] scale = [.. new[] { 90_000, 90_000, 90_000, 30_000, 30_000 }.Select((mass, hour) =>
            new Reading("c1", Quantity.ContentMass, World.Start + TimeSpan.FromHours(hour), mass, ReadingStatus.Ok))];
        var line = AllocationRun.Compute(World.Facts([.. scale, .. Day.Where(reading => reading.Container == "c2")]), October).Lines.Where(one => one.Stream == "pmd").ToList();
        Assert.Equal(new ProvenanceMass(ProvenanceClass.UnverifiedScale, new Grams(60_000)), Assert.Single(line[0].ByProvenance));
        Assert.Equal(ProvenanceClass.SensorEstimate, Assert.Single(line[1].ByProvenance).Provenance);
    }

    [Theory]
    [InlineData(-1, -3)]
    [InlineData(1, 3)]
    public void Half_a_cent_is_rounded_away_from_zero_on_either_side(long tonnes, long cents) =>
        Assert.Equal(cents, Amounts.Of(0.025m, new Grams(tonnes * 1_000_000)).Value);

    [Fact]
    public void Any_other_fact_changes_the_digest()
    {
        var digest = AllocationRun.Compute(World.Facts(Day), October).FactsDigest;
        Assert.NotEqual(digest, AllocationRun.Compute(World.Facts(Day.Skip(1)), October).FactsDigest);
        Assert.NotEqual(digest, AllocationRun.Compute(World.Facts(Day, World.Ticket("t1", Evening, 1)), October).FactsDigest);
        Assert.NotEqual(digest, AllocationRun.Compute(World.Facts(Day) with { Rules = World.Rules with { Id = "test/2" } }, October).FactsDigest);
    }

    [Fact]
    public void Nothing_is_lost_whatever_the_facts()
    {
        var levels = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 500], Gen.Int[0, 100], (container, hour, percent) =>
            World.Fill($"c{container + 1}", World.Start + TimeSpan.FromHours(hour), percent)).Array[0, 200];
        var tickets = Gen.Select(Gen.Int[0, 500], Gen.Long[0, 5_000_000], Gen.Int[0, 30], Gen.Bool, (hour, net, percent, textile) =>
            World.Ticket($"t{hour}", World.Start + TimeSpan.FromHours(hour), net, net * percent / 100, textile ? "textile" : "pmd")).Array[0, 6];
        Gen.Select(levels, tickets).Sample((readings, loads) =>
        {
            var report = AllocationRun.Compute(World.Facts(readings, [.. loads.DistinctBy(ticket => ticket.Id)]), October);
            return report.IsConserved && report.Lines.All(line =>
                line.Collected == line.Interfering + line.Rejected + line.Accepted
                && line.Accepted.Value == line.Shares.Sum(share => share.Mass.Value) + line.Orphan.Value + line.Unallocated.Value
                && (line.Amount is null || line.Amount.Value.Value == line.Shares.Sum(share => share.Amount!.Value.Value) + line.OrphanAmount!.Value.Value + line.UnallocatedAmount!.Value.Value));
        }, iter: 300);
    }

    [Fact]
    public void Every_mistake_in_the_rules_is_named_at_once()
    {
        StreamRules wrong = new("glass", 101m, new(-1m, PaidMass.Accepted, ""), new Dictionary<string, Grams> { ["PRO-X"] = new(-1) }, new Grams(-1), "");
        var violations = AllocationRuleChecks.Violations(World.Rules with { Streams = [wrong, wrong] }, World.Registry);
        foreach (var part in new[] { "'glass' occurs 2 times", "not in the registry", "101", "eurosPerTonne -1", "'PRO-X'", "orphanPlacedOnMarket -1 g" })
            Assert.Contains(violations, violation => violation.Contains(part, StringComparison.Ordinal));
        Assert.Empty(AllocationRuleChecks.Violations(World.Rules, World.Registry));
    }

    [Fact]
    public void Rules_that_share_by_nothing_are_refused()
    {
        var stream = World.Rules.Streams[0] with { PlacedOnMarket = new Dictionary<string, Grams> { ["PRO-A"] = Grams.Zero }, OrphanPlacedOnMarket = Grams.Zero };
        Assert.Contains("nothing placed on the market", Assert.Single(AllocationRuleChecks.Violations(World.Rules with { Streams = [stream] }, World.Registry)), StringComparison.Ordinal);
        Assert.Single(AllocationRuleChecks.Violations(World.Rules with { Streams = [stream with { PlacedOnMarket = new Dictionary<string, Grams>() }] }, World.Registry));
        Assert.Empty(AllocationRuleChecks.Violations(World.Rules with { Streams = [stream with { OrphanPlacedOnMarket = new Grams(1) }] }, World.Registry));
    }

    private static string Json(Facts facts) => Encoding.UTF8.GetString(ReportJson.Write(AllocationRun.Compute(facts, October)));
}
