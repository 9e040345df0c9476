using CsCheck;
using Telemetry.Allocation.Runs;
using Xunit;

namespace Telemetry.Tests.Runs;

public sealed class IncrementalRunTests
{
    [Fact]
    public void A_run_with_facts_added_is_the_run_over_all_facts_to_the_byte()
    {
        var amended = 0;
        Gen.Select(RandomFacts.Small, Gen.Int[0, 1_000_000]).Sample((facts, seed) =>
        {
            var chance = new Random(seed);
            var before = RunComputation.Compute(SmallScheme.Pack, Earlier(facts, chance), SmallScheme.Request(RunKind.Final, days: 10));
            var all = facts with { Booked = before.Postings };
            var late = new RunFacts(
                [.. all.Emptyings.Except(before.Known.Emptyings).Where(fact => RandomFacts.MayCount(fact, all))], [.. all.Tickets.Except(before.Known.Tickets)], [.. all.Corrections.Except(before.Known.Corrections)],
                [.. all.Assessments.Except(before.Known.Assessments)], [], before.Postings);
            var request = SmallScheme.Request(RunKind.Restated, days: 30);
            var restated = RunComputation.Restate(before, late, request);
            if (restated.Emptyings is not EmptyingResult[]) Interlocked.Increment(ref amended);
            return SmallScheme.Said(restated) == SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, all, request));
        }, iter: LawCases.Of(2_000));
        Assert.True(amended > LawCases.Of(2_000) / 20, $"only {amended} of {LawCases.Of(2_000)} runs were amended; the others computed everything and prove nothing.");
    }

    [Fact]
    public void Runs_made_again_one_after_another_end_where_one_run_over_everything_ends() => RandomFacts.Small.Sample(facts =>
    {
        var run = RunComputation.Compute(SmallScheme.Pack, facts with { Tickets = [], Corrections = [], Assessments = [] }, SmallScheme.Request(RunKind.Provisional, days: 20));
        foreach (var ticket in facts.Tickets)
        {
            var ofIt = facts.Emptyings.Where(fact => fact.TicketId == ticket.Ticket.Id);
            run = RunComputation.Restate(run, RunFacts.None with { Tickets = [ticket], Emptyings = [.. ofIt] }, SmallScheme.Request(RunKind.Provisional, days: 20));
        }

        run = RunComputation.Restate(run, facts with { Emptyings = [.. facts.Emptyings], Registers = [] }, RandomFacts.Request);
        return SmallScheme.Said(run) == SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, facts, RandomFacts.Request));
    }, iter: LawCases.Of(500));

    [Fact]
    public void A_late_ticket_is_judged_without_the_rest()
    {
        var before = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request());
        var late = RunFacts.None with
        {
            Tickets = [SmallScheme.Ticket("t3", 60_000, null, day: 11, known: 40)],
            Emptyings = [SmallScheme.Facts.Emptyings[^1] with { TicketOwner = "collector", TicketId = "t3" }],
        };
        var after = RunComputation.Restate(before, late, SmallScheme.Request(RunKind.Restated, days: 20));
        Assert.Equal(510_000, Assert.Single(after.Lines, line => line.Id == "accepted/GM0001/2024-10").Value);
        Assert.Same(Assert.Single(before.Lines, line => line.Id == "accepted/GM0002/2024-10"), Assert.Single(after.Lines, line => line.Id == "accepted/GM0002/2024-10"));
        Assert.Equal(5, before.Emptyings.Count(emptying => emptying.Fact.TicketId != "t3"));
    }

    [Fact]
    public void A_request_about_another_month_does_not_follow_a_run()
    {
        var before = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request());
        Assert.Throws<ArgumentException>(() => RunComputation.Restate(before, RunFacts.None, SmallScheme.Request() with { Period = Telemetry.Quantities.Period.Year(2024) }));
    }

    /// <summary>Some tickets, corrections and assessments were not there yet.</summary>
    private static RunFacts Earlier(RunFacts facts, Random chance) => facts with
    {
        Tickets = [.. facts.Tickets.Where(_ => chance.Next(4) > 0)],
        Corrections = [.. facts.Corrections.Where(_ => chance.Next(2) > 0)],
        Assessments = [.. facts.Assessments.Where(_ => chance.Next(2) > 0)],
    };
}
