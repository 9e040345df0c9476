using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Changes;
using Xunit;

namespace Telemetry.Tests.Runs;

public sealed class RunChangesTests
{
    private static readonly RunResult Before = RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, SmallScheme.Request());

    private static RunChanges After(RunFacts facts, RunRequest? request = null) => RunChanges.Of(Before, RunComputation.Compute(SmallScheme.Pack, facts, request ?? SmallScheme.Request(RunKind.Restated, days: 20)));

    [Fact]
    public void A_late_ticket_is_named_on_the_lines_it_changed_and_on_no_others()
    {
        var changes = After(SmallScheme.Facts with
        {
            Tickets = [.. SmallScheme.Facts.Tickets, SmallScheme.Ticket("t3", 60_000, null, day: 11, known: 40)],
            Emptyings = [.. SmallScheme.Facts.Emptyings.Select(fact => fact.Id == "e" ? fact with { TicketOwner = "collector", TicketId = "t3" } : fact)],
        });
        Assert.Equal(["ticket collector/t3", "emptying e"], changes.Facts.Select(fact => fact.Id));
        var accepted = Assert.Single(changes.Lines, line => line.Line.Table == "accepted");
        Assert.Equal(("accepted/GM0001/2024-10", 500_000L, 510_000L, 10_000L), (accepted.Line.Line, accepted.Line.Before, accepted.Line.After, accepted.Line.Difference));
        Assert.All(changes.Lines, line => Assert.DoesNotContain("GM0002", line.Line.Line, StringComparison.Ordinal));
        Assert.All(changes.Lines.Where(line => line.Line.Table != "interfering"), line => Assert.Contains("ticket collector/t3", line.Facts));
    }

    [Fact]
    public void A_correction_says_why_and_by_whom_in_both_languages()
    {
        var changes = After(SmallScheme.Facts with { Corrections = [SmallScheme.Correction("c1", SmallScheme.Facts.Tickets[0], 900_000, known: 5)] });
        var dutch = ChangesText.Of(changes, dutch: true);
        Assert.Contains("weegbon t1 had 900 kg moeten zeggen; reden: scale was not at zero; door weighmaster-3", dutch, StringComparison.Ordinal);
        Assert.Contains("accepted/GM0001/2024-10: 500000 g → 450000 g (-50000 g)", dutch, StringComparison.Ordinal);
        Assert.Contains("ticket t1 should have said 900 kg; reason: scale was not at zero; by weighmaster-3", ChangesText.Of(changes, dutch: false), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_a_register_is_named_on_lines_of_its_organisation()
    {
        var changes = After(SmallScheme.Facts with { Registers = [.. SmallScheme.Facts.Registers, SmallScheme.Placed("pro-a", 4_000_000) with { KnownAt = SmallScheme.Known + TimeSpan.FromDays(3) }] });
        Assert.Equal(FactChangeKind.Added, Assert.Single(changes.Facts).Kind);
        Assert.Equal(4_000_000, Assert.Single(changes.Lines, line => line.Line.Line == "key/pro-a").Line.After);
        Assert.Single(Assert.Single(changes.Lines, line => line.Line.Line == "key/pro-a").Facts);
    }

    [Fact]
    public void Other_parameters_are_named_as_rules_and_not_as_facts()
    {
        var changes = After(SmallScheme.Facts, SmallScheme.Request(RunKind.Restated, days: 20) with { Parameters = SmallScheme.Names(("rate", "300")) });
        Assert.Empty(changes.Facts);
        Assert.False(changes.Rules!.IsPack);
        Assert.Equal((null, "300"), changes.Rules.Parameters["rate"]);
        Assert.All(changes.Lines, line => Assert.Equal("fees", line.Line.Table));
    }

    [Fact]
    public void Nothing_changed_says_so() =>
        Assert.Equal(["Geen feit is anders.", "Geen regel is anders."], ChangesText.Of(After(SmallScheme.Facts), dutch: true).Split('\n').Skip(1).Select(line => line.Trim()));
}
