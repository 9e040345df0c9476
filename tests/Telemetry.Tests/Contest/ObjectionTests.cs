using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Contest;

public sealed class ObjectionTests
{
    private static readonly Instant Later = Instant.FromUtc(2024, 12, 31);

    [Fact]
    public void An_objection_that_would_be_accepted_shows_what_both_sides_gain_and_lose()
    {
        var effect = ObjectionEffect.Of(ContestWorld.Objection, ContestWorld.Run, ContestWorld.Facts);

        // The second load holds 5,000 kg; 4,300 kg are accepted now, half of them for each: 2,150 kg at 250.00 a tonne are 537.50, of which pro-a bears 60 %.
        var gains = effect.Comparison.Parties.Where(row => row.Figure.Subject == "fee").ToDictionary(row => row.Figure.Party, row => row.Gain(1));
        Assert.Equal(new Dictionary<string, long?> { ["GM0001"] = 53_750, ["GM0002"] = 53_750, ["pro-a"] = -64_500, ["pro-b"] = -43_000 }, gains);
        Assert.Contains(effect.Lines, line => line is { Line: "accepted/GM0002/pmd", Difference: 2_150_000 });
        Assert.All(effect.Comparison.Totals, total => Assert.True(total.Foots));
    }

    [Fact]
    public void What_came_in_after_the_run_has_no_part_in_the_effect_of_an_objection()
    {
        var late = ContestWorld.Facts with { Tickets = [.. ContestWorld.Facts.Tickets, ContestWorld.Ticket("T3", 9_000_000, 0) with { KnownAt = Later }] };
        Assert.Equal(
            ObjectionEffect.Of(ContestWorld.Objection, ContestWorld.Run, ContestWorld.Facts).Lines, ObjectionEffect.Of(ContestWorld.Objection, ContestWorld.Run, late).Lines);
    }

    [Fact]
    public void A_correction_from_an_accepted_objection_carries_its_id_and_makes_the_next_run_what_was_simulated()
    {
        var correction = Assert.IsType<ProposedCorrection>(ContestWorld.Objection.Proposed).ToFact(ContestWorld.Objection, Later);
        Assert.Equal(("obj-1", "obj-1"), (correction.Id, correction.Objection));
        var restated = RunComputation.Compute(
            ContestWorld.Pack, ContestWorld.Facts with { Corrections = [correction], Booked = ContestWorld.Run.Postings }, ContestWorld.Request with { Kind = RunKind.Restated, KnownAt = Later });
        var effect = ObjectionEffect.Of(ContestWorld.Objection, ContestWorld.Run, ContestWorld.Facts);
        Assert.Equal(
            effect.Lines.Where(line => line.Table == "fees").ToDictionary(line => line.Line, line => line.Difference), restated.Postings.ToDictionary(posting => posting.Line, posting => posting.Value));
    }

    [Fact]
    public void Only_the_line_that_is_objected_to_is_held_and_once_however_many_object()
    {
        Objection[] objections = [ContestWorld.Objection, ContestWorld.Objection with { Id = "obj-2", Party = "pro-a" }, ContestWorld.Objection with { Id = "obj-3", Line = "fees/GM0001/pro-a", Credit = "GM0001", Value = 700 }];
        ObjectionDecision[] decisions = [new("obj-3", ObjectionState.Rejected, "weighed again", "panel", Later)];
        var held = HeldAmount.Of(StandingObjection.Of(objections, decisions, Later));
        var amount = Assert.Single(held);
        Assert.Equal(("fees/GM0002/pro-a", 13_500L), (amount.Line, amount.Value));
        Assert.Equal(["obj-1", "obj-2"], amount.Objections);
        Assert.Equal([new HeldByParty("GM0002", TableUnit.MinorUnit, 0, 13_500, 1), new HeldByParty("pro-a", TableUnit.MinorUnit, 13_500, 0, 1)], HeldByParty.Of(held));
    }

    [Fact]
    public void An_objection_is_open_until_its_decision_is_known()
    {
        ObjectionDecision[] decisions = [new("obj-1", ObjectionState.Withdrawn, "settled", "officer-1", Later)];
        Assert.Equal(ObjectionState.Open, Assert.Single(StandingObjection.Of([ContestWorld.Objection], decisions, new Instant(Later.UnixMilliseconds - 1))).State);
        Assert.Equal(ObjectionState.Withdrawn, Assert.Single(StandingObjection.Of([ContestWorld.Objection], decisions, Later)).State);
    }

    [Fact]
    public void The_last_day_belongs_to_the_term_by_local_time()
    {
        Assert.False((ContestWorld.Objection with { KnownAt = Instant.FromUtc(2024, 12, 1, 22, 59) }).IsLate);
        Assert.True((ContestWorld.Objection with { KnownAt = Instant.FromUtc(2024, 12, 1, 23) }).IsLate);
    }

    [Fact]
    public void Every_mistake_in_an_objection_is_named_at_once()
    {
        var wrong = ContestWorld.Objection with { Line = "fees/nobody", Reason = "", Proposed = new ProposedCorrection("collector", "T9", ContestWorld.Ticket("T2", 5, 9).Ticket) };
        var violations = ObjectionRules.Violations(wrong, ContestWorld.Run).ToList();
        Assert.Equal(5, violations.Count);
        Assert.Contains(violations, violation => violation.Contains("'fees/nobody'", StringComparison.Ordinal));
        Assert.Contains(violations, violation => violation.Contains("'collector/T9'", StringComparison.Ordinal));
        Assert.Empty(ObjectionRules.Violations(ContestWorld.Objection, ContestWorld.Run));
    }

    [Fact]
    public void What_is_decided_is_not_decided_again()
    {
        var decided = new StandingObjection(ContestWorld.Objection, new("obj-1", ObjectionState.Rejected, "no", "panel", Later));
        Assert.Single(ObjectionRules.Violations(new("obj-1", ObjectionState.Accepted, "yes", "panel", Later), decided));
    }
}
