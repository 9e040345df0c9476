using CsCheck;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Runs;

public sealed class RunIdentityTests
{
    [Fact]
    public void The_same_facts_in_another_order_are_the_same_run_to_the_byte() => RandomFacts.Small.Sample(facts =>
    {
        var chance = new Random(facts.Emptyings.Count);
        var shuffled = new RunFacts(
            Shuffled(facts.Emptyings), Shuffled(facts.Tickets), Shuffled(facts.Corrections), Shuffled(facts.Assessments), Shuffled(facts.Registers), Shuffled(facts.Booked));
        return SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, facts, RandomFacts.Request)) == SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, shuffled, RandomFacts.Request));

        IReadOnlyList<T> Shuffled<T>(IReadOnlyList<T> list)
        {
            T[] copy = [.. list, .. list.Take(2)];
            chance.Shuffle(copy);
            return copy;
        }
    }, iter: LawCases.Of(300));

    [Fact]
    public void Facts_that_became_known_later_do_not_change_a_run() => RandomFacts.Small.Sample(facts =>
    {
        var later = facts with
        {
            Tickets = [.. facts.Tickets, SmallScheme.Ticket("late", 77_000, null, known: 400)],
            Corrections = [.. facts.Corrections, .. facts.Tickets.Take(1).Select(ticket => SmallScheme.Correction("late", ticket, 1, known: 400))],
            Assessments = [.. facts.Assessments, .. facts.Tickets.Take(1).Select(ticket => SmallScheme.Assessment("late", ticket.Ticket.Id, 0, known: 400))],
        };
        return SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, facts, RandomFacts.Request)) == SmallScheme.Said(RunComputation.Compute(SmallScheme.Pack, later, RandomFacts.Request));
    }, iter: LawCases.Of(300));

    [Fact]
    public void Two_facts_of_one_key_that_differ_are_refused_by_name()
    {
        var ticket = SmallScheme.Facts.Tickets[0];
        Refuses("collector/t1", SmallScheme.Facts with { Tickets = [ticket, ticket with { Ticket = ticket.Ticket with { Gross = new Grams(20_000_000) } }] });
        Refuses("'a'", SmallScheme.Facts with { Emptyings = [.. SmallScheme.Facts.Emptyings, SmallScheme.Facts.Emptyings[0] with { Estimate = new Grams(1) }] });

        static void Refuses(string name, RunFacts facts) =>
            Assert.Contains(name, Assert.Throws<ArgumentException>(() => RunComputation.Compute(SmallScheme.Pack, facts, SmallScheme.Request())).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> Changes => new(Changed.Keys);

    private static readonly Dictionary<string, Func<RulePack, RulePack>> Changed = new()
    {
        ["version"] = pack => pack with { Version = "2" },
        ["title in English"] = pack => pack with { Title = new("Klein", "Small") },
        ["a figure's value"] = pack => pack with { Figures = [.. pack.Figures.Select(figure => figure with { Values = [.. figure.Values.Select(value => value with { Value = "16" })] })] },
        ["a figure's place"] = pack => pack with { Figures = [.. pack.Figures.Select(figure => figure with { Values = [.. figure.Values.Select(value => value with { At = SmallScheme.Names(("stream", "pmd")) })] })] },
        ["a source's rank"] = pack => pack with { Sources = [pack.Sources[0] with { Rank = LegalRank.Law }] },
        ["an input's filter"] = pack => pack with { Inputs = [.. pack.Inputs.Select(input => input with { Where = null })] },
        ["an input's need"] = pack => pack with { Inputs = [.. pack.Inputs.Select(input => input with { Required = false })] },
        ["a step's word"] = pack => pack with { Steps = [pack.Steps[0] with { With = SmallScheme.Names(("to", "organisation"), ("method", "sainte-lague")) }, pack.Steps[1]] },
        ["a booking's account"] = pack => pack with { Bookings = [pack.Bookings[0] with { Credit = "'fund'" }, pack.Bookings[1]] },
        ["the limit of loads"] = pack => pack with { Loads = pack.Loads! with { NonPackagingLimit = "limit" } },
        ["the last day"] = pack => pack with { To = new(2030, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_word_of_a_pack_is_part_of_a_runs_identity(string change) =>
        Assert.NotEqual(RunDigests.OfPack(SmallScheme.Pack), RunDigests.OfPack(Changed[change](SmallScheme.Pack)));

    [Fact]
    public void Kind_instant_and_parameters_are_part_of_it()
    {
        RunRequest[] requests =
            [SmallScheme.Request(), SmallScheme.Request(RunKind.Provisional), SmallScheme.Request(days: 1), SmallScheme.Request() with { Parameters = SmallScheme.Names(("rate", "261.07")) }];
        Assert.Equal(4, requests.Select(request => RunComputation.Compute(SmallScheme.Pack, SmallScheme.Facts, request).Id).Distinct().Count());
    }

    [Fact]
    public void A_text_cannot_pass_for_two_and_nothing_is_not_the_empty_text()
    {
        Assert.NotEqual(Text(bytes => bytes.Field("a b").Field("c")), Text(bytes => bytes.Field("a").Field("b c")));
        Assert.NotEqual(Text(bytes => bytes.Field("")), Text(bytes => bytes.Field(null as string)));
        Assert.Equal("2:\u00e9 4:-120 -1: \n", Text(bytes => bytes.Field("\u00e9").Field(-120).Field(null as long?)));

        static string Text(Func<CanonicalBytes, CanonicalBytes> write) => write(new CanonicalBytes()).End().TakeText();
    }
}
