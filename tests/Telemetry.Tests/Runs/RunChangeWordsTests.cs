using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Changes;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Runs;

/// <summary>What is said of the difference between two runs, and of which lines each fact is named.</summary>
public sealed class RunChangeWordsTests
{
    private static readonly RunRequest Later = SmallScheme.Request(RunKind.Restated, days: 20);

    private static RunChanges Between(RunFacts before, RunFacts after, Period? period = null) => RunChanges.Of(
        RunComputation.Compute(SmallScheme.Pack, before, SmallScheme.Request() with { Period = period ?? SmallScheme.October }), RunComputation.Compute(SmallScheme.Pack, after, Later with { Period = period ?? SmallScheme.October }));

    [Fact]
    public void A_fact_is_named_on_the_lines_of_its_places_and_a_line_names_no_other()
    {
        var facts = SmallScheme.Facts with
        {
            Emptyings = [.. SmallScheme.Facts.Emptyings, SmallScheme.Emptying("f", "k-9", "GM0009", 10_000, null, day: 3)],
            Registers = [.. SmallScheme.Facts.Registers, SmallScheme.Placed("pro-a", 4_000_000) with { KnownAt = SmallScheme.Known + TimeSpan.FromDays(3) }],
        };
        var changes = Between(SmallScheme.Facts, facts);
        string[] Facts(string line) => [.. Assert.Single(changes.Lines, one => one.Line.Line == line).Facts.Select(fact => fact.Split(' ')[0])];

        Assert.Equal(["emptying"], Facts("accepted/GM0009/2024-10"));
        Assert.Equal(["entry"], Facts("key/pro-a"));
        Assert.Equal(["entry"], Facts("shares/GM0001/2024-10/pro-a"));
        Assert.Empty(Facts("shares/GM0001/2024-10/pro-b"));
        Assert.Equal(["emptying"], Facts("shares/GM0009/2024-10/pro-b"));
    }

    [Fact]
    public void A_load_that_was_weighed_in_another_month_is_named_on_the_lines_of_both()
    {
        var quarter = Period.Quarter(2024, 4);
        var november = SmallScheme.Ticket("t1", 1_000_000, 100_000, day: 1, month: 11);
        var facts = SmallScheme.Facts with { Tickets = [november, SmallScheme.Facts.Tickets[1]] };
        var changes = Between(facts, facts with { Corrections = [SmallScheme.Correction("c1", november, 900_000, known: 1)] }, quarter);

        Assert.Equal(["correction c1"], Assert.Single(changes.Lines, line => line.Line.Line == "accepted/GM0001/2024-11").Facts);
        Assert.Equal(["2024-10", "2024-11"], Assert.Single(changes.Facts).Places["month"].Order(StringComparer.Ordinal));
        Assert.Equal(["k-1", "k-2", "k-3"], Assert.Single(changes.Facts).Places["container"].Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_ticket_that_covers_nothing_is_placed_by_its_own_name() =>
        Assert.Equal(["collector:t9"], Assert.Single(Between(SmallScheme.Facts, SmallScheme.Facts with { Tickets = [.. SmallScheme.Facts.Tickets, SmallScheme.Ticket("t9", 5, null, known: 40)] }).Facts).Places["ticket"]);

    [Fact]
    public void Money_has_two_decimals_and_a_line_that_came_was_not_nothing()
    {
        var text = ChangesText.Of(Between(SmallScheme.Facts, SmallScheme.Facts with { Emptyings = [.. SmallScheme.Facts.Emptyings, SmallScheme.Emptying("f", "k-9", "GM0009", 1_000_000, null, day: 3)] }), dutch: true);

        Assert.Contains("fees/GM0009/2024-10/pro-a: – → 111.89 (", text, StringComparison.Ordinal);
        Assert.Contains("+ lediging f: 1000 kg geschat, zonder weegbon", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_says_its_fields_in_order_or_that_it_was_withdrawn()
    {
        var entry = SmallScheme.Placed("pro-d", 5) with { KnownAt = SmallScheme.Known + TimeSpan.FromDays(3) };
        string Said(Telemetry.Allocation.Registers.RegisterEntry late, bool dutch) => ChangesText.Of(Between(SmallScheme.Facts, SmallScheme.Facts with { Registers = [.. SmallScheme.Facts.Registers, late] }), dutch);

        Assert.Contains("register placed-on-market: grams 5, kind actual, organisation pro-d, year 2024", Said(entry, dutch: false), StringComparison.Ordinal);
        Assert.Contains("register placed-on-market: pro-d/2024/actual withdrawn", Said(entry with { Withdrawn = true }, dutch: false), StringComparison.Ordinal);
        Assert.Contains("register placed-on-market: pro-d/2024/actual ingetrokken", Said(entry with { Withdrawn = true }, dutch: true), StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_longer_counts_says_so()
    {
        var changes = Between(SmallScheme.Facts, SmallScheme.Facts with { Emptyings = [.. SmallScheme.Facts.Emptyings.Take(4)], Tickets = [SmallScheme.Facts.Tickets[0]] });

        Assert.Equal([("ticket collector/t2", FactChangeKind.Gone), ("emptying d", FactChangeKind.Altered), ("emptying e", FactChangeKind.Gone)], changes.Facts.Select(fact => (fact.Id, fact.Kind)));
        Assert.Contains("ticket t2 no longer counts", ChangesText.Of(changes, dutch: false), StringComparison.Ordinal);
    }
}
