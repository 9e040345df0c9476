using CsCheck;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Postings;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Runs;

public sealed class RestatementTests
{
    private static readonly RunResult Final = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request());

    private static RunFacts Booked(RunFacts facts, params RunResult[] runs) => facts with { Booked = [.. facts.Booked, .. runs.SelectMany(run => run.Postings)] };

    [Fact]
    public void A_restated_run_books_the_new_result_less_the_old_one_on_every_line()
    {
        // The late ticket takes emptying e: 60,000 g in the place of its estimate of 50,000 g, all of it in GM0001.
        var late = Booked(SmallScheme.Facts with
        {
            Tickets = [.. SmallScheme.Facts.Tickets, SmallScheme.Ticket("t3", 60_000, null, day: 11, known: 40)],
            Emptyings = [.. SmallScheme.Facts.Emptyings.Select(fact => fact.Id == "e" ? fact with { TicketOwner = "collector", TicketId = "t3" } : fact)],
        }, Final);
        var restated = RunComputation.Compute(SmallScheme.Pack, late, SmallScheme.Request(RunKind.Restated, days: 20));

        // 510,000 g by 3:2:2 are 218,571, 145,714 (rest to the lowest id of b and c) and 145,715 at most: 218,571.43, 145,714.29, 145,714.29.
        Assert.Equal(
            ["fees/GM0001/2024-10/pro-a 112", "fees/GM0001/2024-10/pro-b 74", "fees/GM0001/2024-10/pro-c 74"],
            restated.Postings.Where(posting => posting.Role == "fee").Select(posting => $"{posting.Line} {posting.Value}"));
        Assert.Equal(
            restated.Lines.Where(line => line.Table == "fees").ToDictionary(line => $"fee {line.Id}", line => line.Value),
            SmallScheme.Standing(Final.Postings, restated.Postings).Where(line => line.Key.StartsWith("fee ", StringComparison.Ordinal)).ToDictionary());
    }

    [Fact]
    public void A_correction_and_its_reversal_leave_what_there_was()
    {
        var t1 = SmallScheme.Facts.Tickets[0];
        var wrong = Booked(SmallScheme.Facts with { Corrections = [SmallScheme.Correction("c1", t1, 900_000, known: 5)] }, Final);
        var corrected = RunComputation.Compute(SmallScheme.Pack, wrong, SmallScheme.Request(RunKind.Restated, days: 10));
        var undone = Booked(wrong with { Corrections = [.. wrong.Corrections, SmallScheme.Correction("c2", t1, 1_000_000, known: 15)] }, corrected);
        var back = RunComputation.Compute(SmallScheme.Pack, undone, SmallScheme.Request(RunKind.Restated, days: 20));

        Assert.NotEmpty(corrected.Postings);
        Assert.Equal(Final.Lines, back.Lines);
        Assert.Equal(SmallScheme.Standing(Final.Postings), SmallScheme.Standing(Final.Postings, corrected.Postings, back.Postings));
    }

    [Fact]
    public void Postings_and_their_reversal_leave_nothing() =>
        Assert.Empty(SmallScheme.Standing(Final.Postings, RunPostings.Reversal(Final.Postings, "later", SmallScheme.Known)));

    [Fact]
    public void A_withdrawn_ticket_leaves_its_emptyings_at_their_estimates()
    {
        var facts = SmallScheme.Facts with { Corrections = [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[1], null, known: 0)] };
        var run = RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request());
        var emptying = Assert.Single(run.Emptyings, emptying => emptying.Fact.Id == "d");
        Assert.Equal(new Grams(100_000), emptying.Accepted);
        Assert.Single(run.Loads);
        Assert.Equal(2, run.Known.Tickets.Count);
    }

    [Fact]
    public void A_run_made_again_from_a_ledger_that_holds_its_postings_is_the_same_run() =>
        Assert.Equal(SmallScheme.Said(Final), SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, Booked(SmallScheme.Facts, Final), SmallScheme.Request())));

    [Fact]
    public void Nothing_changed_books_nothing() =>
        Assert.Empty(RunComputation.Compute(SmallScheme.Pack, Booked(SmallScheme.Facts, Final), SmallScheme.Request(RunKind.Restated, days: 1)).Postings);

    [Fact]
    public void A_line_that_is_gone_is_taken_back()
    {
        var facts = Booked(SmallScheme.Facts with { Registers = [.. SmallScheme.Facts.Registers.Take(2)] }, Final);
        var restated = RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request(RunKind.Restated, days: 1));
        Assert.Equal(-3_730, Assert.Single(restated.Postings, posting => posting.Line == "fees/GM0001/2024-10/pro-c").Value);
        Assert.DoesNotContain(SmallScheme.Standing(Final.Postings, restated.Postings).Keys, line => line.EndsWith("pro-c", StringComparison.Ordinal));
    }

    [Fact]
    public void A_posting_of_another_month_or_pack_is_not_taken_off()
    {
        var elsewhere = Final.Postings.Select(posting => posting with { Period = "2024-09" }).Concat(Final.Postings.Select(posting => posting with { Pack = "other" }));
        var run = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts with { Booked = [.. elsewhere] }, SmallScheme.Request(days: 1));
        Assert.Equal(SmallScheme.Standing(Final.Postings), SmallScheme.Standing(run.Postings));
    }

    [Fact]
    public void An_advance_that_a_pack_of_its_own_booked_is_read_back_and_stays()
    {
        var advance = SmallScheme.Pack with { Id = "ahead", Bookings = [new("fees", "advance", "organisation", "municipality", "advance")] };
        var pack = SmallScheme.Pack with { Inputs = [.. SmallScheme.Pack.Inputs, new("paid", "booked:advance", TableUnit.MinorUnit, ["municipality", "month", "organisation"], "paid", Required: false)] };
        var ahead = RunComputation.Compute(advance, SmallScheme.Facts, SmallScheme.Request(RunKind.Provisional));
        var final = RunComputation.Compute(pack, Booked(SmallScheme.Facts, ahead), SmallScheme.Request(RunKind.Final, days: 1));
        Assert.Equal(ahead.Postings.Select(posting => posting.Value), final.Lines.Where(line => line.Table == "paid").Select(line => line.Value));
        Assert.DoesNotContain(final.Postings, posting => posting.Role == "advance");
        Assert.Equal(SmallScheme.Standing(Final.Postings), SmallScheme.Standing(final.Postings));
    }

    [Fact]
    public void A_pack_that_takes_off_itself_what_it_booked_is_booked_as_it_says()
    {
        var pack = SmallScheme.Pack with
        {
            Inputs = [.. SmallScheme.Pack.Inputs, new("billed", "booked:fee", TableUnit.MinorUnit, ["municipality", "month", "organisation"], "billed", Required: false)],
            Steps = [.. SmallScheme.Pack.Steps, new("due", "difference", "due", SmallScheme.Names(("after", "fees"), ("before", "billed")), SmallScheme.Names(("table", "due")))],
            Bookings = [new("due", "fee", "organisation", "municipality", "fee")],
        };
        var first = RunComputation.Compute(pack, SmallScheme.Facts, SmallScheme.Request());
        var facts = Booked(SmallScheme.Facts with { Corrections = [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[0], 900_000, known: 5)] }, first);
        var restated = RunComputation.Compute(pack, facts, SmallScheme.Request(RunKind.Restated, days: 10));
        Assert.Equal(restated.Lines.Where(line => line.Table == "fees").Sum(line => line.Value), first.Postings.Concat(restated.Postings).Sum(posting => posting.Value));
        Assert.Equal(first.Lines.Where(line => line.Table == "fees").Sum(line => line.Value), first.Postings.Sum(posting => posting.Value));
    }
}
