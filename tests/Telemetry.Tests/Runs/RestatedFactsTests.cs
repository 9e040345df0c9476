using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Xunit;

namespace Telemetry.Tests.Runs;

/// <summary>A run that is made again with one late fact, each kind on its own, is the run over all facts.</summary>
public sealed class RestatedFactsTests
{
    private static readonly RunRequest Later = SmallScheme.Request(RunKind.Restated, days: 30);

    private static EmptyingFact Moved(string id, string? ticket) =>
        SmallScheme.Facts.Emptyings.Single(fact => fact.Id == id) with { TicketOwner = ticket is null ? null : "collector", TicketId = ticket };

    public static readonly IReadOnlyDictionary<string, RunFacts> Late = new Dictionary<string, RunFacts>
    {
        ["an emptying goes from one load to another"] = RunFacts.None with { Emptyings = [Moved("b", "t2")] },
        ["an emptying goes to the first load"] = RunFacts.None with { Emptyings = [Moved("d", "t1")] },
        ["an emptying leaves its load"] = RunFacts.None with { Emptyings = [Moved("a", null)] },
        ["an emptying leaves the second load, which has none then"] = RunFacts.None with { Emptyings = [Moved("d", null)] },
        ["an emptying comes into a load"] = RunFacts.None with { Emptyings = [Moved("e", "t1")] },
        ["an emptying names a ticket that nobody knows"] = RunFacts.None with { Emptyings = [Moved("a", "t77")] },
        ["an emptying outside every load is estimated anew"] = RunFacts.None with { Emptyings = [Moved("e", null) with { Estimate = new(70_000) }] },
        ["all of a load go elsewhere"] = RunFacts.None with { Emptyings = [Moved("a", "t2"), Moved("b", null), Moved("c", "t2")] },
        ["two loads change places"] = RunFacts.None with { Emptyings = [Moved("a", "t2"), Moved("d", "t1")] },
        ["a new load takes from both"] = RunFacts.None with { Tickets = [SmallScheme.Ticket("t0", 90_000, 1_000, day: 3)], Emptyings = [Moved("c", "t0"), Moved("d", "t0")] },
        ["a ticket is withdrawn"] = RunFacts.None with { Corrections = [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[0], null, known: 9)] },
        ["a ticket is corrected"] = RunFacts.None with { Corrections = [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[1], 399_000, known: 9)] },
        ["a ticket without emptyings comes"] = RunFacts.None with { Tickets = [SmallScheme.Ticket("t8", 44_000, null, day: 3)] },
        ["a load is judged"] = RunFacts.None with { Assessments = [SmallScheme.Assessment("i1", "t2", 10_000, known: 45)] },
        ["a register says more"] = RunFacts.None with { Registers = [SmallScheme.Placed("pro-b", 7_000_000) with { KnownAt = Later.KnownAt }] },
        ["a register will say more"] = RunFacts.None with { Registers = [SmallScheme.Placed("pro-b", 7_000_000) with { KnownAt = Later.KnownAt + TimeSpan.FromDays(1) }] },
    };

    public static TheoryData<string> Names => new(Late.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_late_fact_leads_to_the_run_over_all_facts(string name)
    {
        var late = Late[name];
        var before = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request());
        var moved = late.Emptyings.Select(fact => fact.Id).ToHashSet();
        var all = new RunFacts(
            [.. SmallScheme.Facts.Emptyings.Where(fact => !moved.Contains(fact.Id)), .. late.Emptyings], [.. SmallScheme.Facts.Tickets, .. late.Tickets], late.Corrections, late.Assessments,
            [.. SmallScheme.Facts.Registers, .. late.Registers], []);
        var after = RunComputation.Restate(before, late, Later);

        Assert.Equal(SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, all, Later)), SmallScheme.Said(after));
    }

    [Fact]
    public void Two_late_facts_one_after_the_other_lead_to_the_run_over_both()
    {
        var first = RunComputation.Restate(RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request()), Late["a ticket without emptyings comes"], SmallScheme.Request(RunKind.Restated, days: 20));
        var withdrawn = RunComputation.Restate(first, RunFacts.None with { Corrections = [SmallScheme.Correction("c1", SmallScheme.Ticket("t8", 44_000, null, day: 3), null, known: 21)] }, Later);
        var all = SmallScheme.Facts with { Tickets = [.. SmallScheme.Facts.Tickets, SmallScheme.Ticket("t8", 44_000, null, day: 3)], Corrections = [SmallScheme.Correction("c1", SmallScheme.Ticket("t8", 44_000, null, day: 3), null, known: 21)] };

        Assert.Equal(SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, all, Later)), SmallScheme.Said(withdrawn));
    }

    [Fact]
    public void What_was_booked_meanwhile_is_read_back_by_a_run_made_again()
    {
        var pack = SmallScheme.Pack with { Inputs = [.. SmallScheme.Pack.Inputs, new("paid", "booked:fee", TableUnit.MinorUnit, ["organisation"], "paid", Required: false)] };
        var before = RunComputation.Compute(pack, SmallScheme.Facts, SmallScheme.Request());
        var late = Late["a ticket is corrected"] with { Booked = before.Postings };
        var all = SmallScheme.Facts with { Corrections = late.Corrections, Booked = before.Postings };

        Assert.Equal(SmallScheme.Said(RunComputation.Compute(pack, all, Later)), SmallScheme.Said(RunComputation.Restate(before, late, Later)));
    }
}
