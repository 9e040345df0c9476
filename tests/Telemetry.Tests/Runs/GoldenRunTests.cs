using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quality;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Runs;

/// <summary>
/// Two municipalities and three organisations, worked by hand. Ticket t1 of 1,000,000 g over estimates of 300, 200 and 500 kg gives just those; its 100,000 g of interfering material leave 270,000 and
/// 180,000 g for GM0001 and 450,000 g for GM0002. Ticket t2 has 20 percent and is rejected. Emptying e has no ticket and adds its 50,000 g: 500,000 and 450,000 g are accepted.
/// </summary>
public sealed class GoldenRunTests
{
    private static readonly RunResult Run = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request());

    [Theory]
    [InlineData("accepted/GM0001/2024-10", 500_000)]
    [InlineData("accepted/GM0002/2024-10", 450_000)]
    [InlineData("rejected/GM0001", 0)]
    [InlineData("rejected/GM0002", 320_000)]
    [InlineData("interfering/pmd/verifiedScale", 180_001)]
    [InlineData("key/pro-a", 3_000_000)]
    [InlineData("shares/GM0001/2024-10/pro-a", 214_286)]
    [InlineData("shares/GM0001/2024-10/pro-b", 142_857)]
    [InlineData("shares/GM0001/2024-10/pro-c", 142_857)]
    [InlineData("shares/GM0002/2024-10/pro-a", 192_857)]
    [InlineData("shares/GM0002/2024-10/pro-b", 128_572)]
    [InlineData("shares/GM0002/2024-10/pro-c", 128_571)]
    [InlineData("fees/GM0001/2024-10/pro-a", 5_594)]
    [InlineData("fees/GM0001/2024-10/pro-b", 3_730)]
    [InlineData("fees/GM0001/2024-10/pro-c", 3_730)]
    [InlineData("fees/GM0002/2024-10/pro-a", 5_035)]
    [InlineData("fees/GM0002/2024-10/pro-b", 3_357)]
    [InlineData("fees/GM0002/2024-10/pro-c", 3_357)]
    public void A_line_is_what_was_worked_by_hand(string line, long value) => Assert.Equal(value, Assert.Single(Run.Lines, one => one.Id == line).Value);

    [Fact]
    public void Every_fee_is_a_claim_of_a_municipality_on_an_organisation()
    {
        var fee = Assert.Single(Run.Postings, posting => posting.Line == "fees/GM0002/2024-10/pro-b");
        Assert.Equal(new Posting(Run.Id, "fee", "pro-b", "GM0002", TableUnit.MinorUnit, 3_357, "fees/GM0002/2024-10/pro-b", SmallScheme.Known, null, "small", "2024-10"), fee);
    }

    [Fact]
    public void What_is_weighed_is_in_emptyings_and_what_is_collected_was_judged()
    {
        Assert.Contains(new StepProof("loads", TableUnit.Gram, 1_450_001, 1_450_001), Run.Outcome.Proofs);
        Assert.Contains(new StepProof("loads/judged", TableUnit.Gram, 1_450_001, 1_450_001), Run.Outcome.Proofs);
        Assert.True(Run.Outcome.IsConserved);
    }

    [Fact]
    public void A_load_above_the_limit_of_the_pack_is_rejected() =>
        Assert.Equal([LoadDecision.Accepted, LoadDecision.Rejected], Run.Loads.Select(load => load.Judgement.Decision));

    [Fact]
    public void A_limit_that_is_set_for_one_run_goes_before_that_of_the_pack()
    {
        var lenient = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request() with { Parameters = SmallScheme.Names(("limit", "20.1")) });
        Assert.Equal(LoadDecision.Accepted, lenient.Loads[1].Judgement.Decision);
        Assert.NotEqual(Run.Id, lenient.Id);
    }

    [Fact]
    public void A_ticket_whose_emptyings_nothing_measured_stays_visible_as_mass_of_nobody()
    {
        var facts = SmallScheme.Facts with { Emptyings = [.. SmallScheme.Facts.Emptyings.Select(fact => fact.TicketId == "t2" ? fact with { Estimate = null } : fact)] };
        var run = RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request());
        Assert.Equal(400_001, Assert.Single(run.Lines, line => line.Id == "measured:unattributed/pmd/collector:t2").Value);
        Assert.True(run.Outcome.IsConserved);
    }

    [Fact]
    public void A_load_of_the_next_month_takes_its_emptyings_along()
    {
        var facts = SmallScheme.Facts with { Tickets = [SmallScheme.Ticket("t1", 1_000_000, 100_000, day: 1, month: 11), SmallScheme.Facts.Tickets[1]] };
        Assert.Equal(["e", "d"], RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request()).Emptyings.Select(emptying => emptying.Fact.Id));
        Assert.Equal(["a", "b", "c"], RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request() with { Period = Period.Month(2024, 11) }).Emptyings.Select(emptying => emptying.Fact.Id));
    }

    [Fact]
    public void Months_are_those_of_the_country_of_the_pack()
    {
        // 31 October 23:30 UTC is November in Amsterdam and still October in London.
        var late = SmallScheme.Emptying("f", "k-1", "GM0001", 10_000, null) with { At = Instant.FromUtc(2024, 10, 31, 23, 30) };
        var facts = SmallScheme.Facts with { Emptyings = [.. SmallScheme.Facts.Emptyings, late] };
        Assert.DoesNotContain(RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request()).Emptyings, emptying => emptying.Fact.Id == "f");
        Assert.Contains(RunComputation.Compute(SmallScheme.Pack with { TimeZone = "Europe/London" }, facts, SmallScheme.Request()).Emptyings, emptying => emptying.Fact.Id == "f");
    }

    [Fact]
    public void An_input_that_nobody_handed_in_is_refused_by_name() =>
        Assert.Contains("inputs.key", Assert.Throws<PackRefusedException>(() => RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts with { Registers = [] }, SmallScheme.Request())).Message, StringComparison.Ordinal);
}
