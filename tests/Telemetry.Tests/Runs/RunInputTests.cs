using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;
using Telemetry.Tests.Registers;
using Xunit;

namespace Telemetry.Tests.Runs;

/// <summary>What a pack may read of emptyings and of earlier bookings, and what of it counts.</summary>
public sealed class RunInputTests
{
    private static RunResult Run(RulePack pack, RunFacts facts, RunRequest? request = null) => RunComputation.Compute(pack, facts, request ?? SmallScheme.Request());

    private static RulePack Reading(string from, params string[] dimensions) => SmallScheme.Pack with
    {
        Inputs = [.. SmallScheme.Pack.Inputs, new("read", from, from switch { "measured:emptyings" => TableUnit.Emptying, "measured:volume" => TableUnit.Litre, _ when from.StartsWith("booked", StringComparison.Ordinal) => TableUnit.MinorUnit, _ => TableUnit.Gram }, dimensions, "read", Required: false)],
    };

    private static string Read(RunResult run) => string.Join(' ', run.Lines.Where(line => line.Table == "read").Select(line => $"{line.At}={line.Value}"));

    private static readonly RunFacts Placed = SmallScheme.Facts with
    {
        Emptyings = [.. SmallScheme.Facts.Emptyings.Select(fact => fact with { Litres = fact.Id == "e" ? null : 1_000 }), SmallScheme.Emptying("f", "k-9", "GM0003", null, null)],
        Registers =
        [
            .. SmallScheme.Facts.Registers,
            Entries.At(SmallScheme.Known, "municipalities", "2020-01-01", "", "municipality", "GM0001", "name", "One", "region", "north"),
            Entries.At(SmallScheme.Known, "contracts", "2020-01-01", "", "municipality", "GM0002", "stream", "pmd", "model", "source", "collector", "hauler"),
        ],
    };

    [Theory]
    [InlineData("measured:collected", "region", "ORPHAN=900001 north=550000")]
    [InlineData("measured:collected", "collector", "ORPHAN=550000 hauler=900001")]
    [InlineData("measured:collected", "ticket", "ORPHAN=50000 collector:t1=1000000 collector:t2=400001")]
    [InlineData("measured:collected", "provenance", "sensorEstimate=50000 verifiedScale=1400001")]
    [InlineData("measured:collected", "municipality", "GM0001=550000 GM0002=900001")]
    [InlineData("measured:emptyings", "municipality", "GM0001=3 GM0002=2 GM0003=1")]
    [InlineData("measured:volume", "municipality", "GM0001=2000 GM0002=2000")]
    [InlineData("measured:emptyings", "quarter", "2024-Q4=6")]
    [InlineData("measured:emptyings", "year", "2024=6")]
    public void Emptyings_are_counted_by_what_is_known_of_them(string from, string dimension, string cells) => Assert.Equal(cells, Read(Run(Reading(from, dimension), Placed)));

    [Fact]
    public void Two_dimensions_stand_in_the_order_of_the_pack() =>
        Assert.Equal("k-1/GM0001=350000 k-2/GM0001=200000 k-3/GM0002=900001", Read(Run(Reading("measured:collected", "container", "municipality"), Placed)));

    [Fact]
    public void An_emptying_of_which_nothing_is_known_adds_no_mass_and_loses_none()
    {
        var run = Run(SmallScheme.Pack, Placed);

        Assert.True(run.Outcome.IsConserved);
        Assert.Equal(1_450_001, run.Outcome.Proofs.Single(proof => proof.Step == "loads").Left);
    }

    [Fact]
    public void A_gram_of_nobody_stays_visible()
    {
        var facts = SmallScheme.Facts with { Emptyings = [.. SmallScheme.Facts.Emptyings.Select(fact => fact.TicketId == "t2" ? fact with { Estimate = null } : fact)], Tickets = [SmallScheme.Facts.Tickets[0], SmallScheme.Ticket("t2", 1, null, day: 9)] };

        Assert.Equal(1, Assert.Single(Run(SmallScheme.Pack, facts).Lines, line => line.Id == "measured:unattributed/pmd/collector:t2").Value);
    }

    [Fact]
    public void A_pack_counts_the_streams_that_it_names_and_all_when_it_names_none()
    {
        var glass = SmallScheme.Facts with
        {
            Emptyings = [.. SmallScheme.Facts.Emptyings, SmallScheme.Emptying("g", "k-7", "GM0001", 10_000, "t7") with { Stream = "glass" }, SmallScheme.Emptying("h", "k-7", "GM0001", 20_000, null) with { Stream = "glass" }],
            Tickets = [.. SmallScheme.Facts.Tickets, SmallScheme.Ticket("t7", 12_000, null) is var ticket ? ticket with { Ticket = ticket.Ticket with { Stream = "glass" } } : throw new InvalidOperationException()],
        };
        var pack = Reading("measured:collected", "stream");

        Assert.Equal("pmd=1450001", Read(Run(pack, glass)));
        Assert.Equal("glass=32000 pmd=1450001", Read(Run(pack with { Loads = pack.Loads! with { Streams = [] } }, glass)));
    }

    [Fact]
    public void What_became_known_at_the_very_instant_counts_and_a_moment_later_not()
    {
        var late = SmallScheme.Known + TimeSpan.FromMilliseconds(1);
        RunFacts Added(Instant known) => SmallScheme.Facts with
        {
            Tickets = [.. SmallScheme.Facts.Tickets, SmallScheme.Ticket("t9", 5_000, null) with { KnownAt = known }],
            Emptyings = [.. SmallScheme.Facts.Emptyings, SmallScheme.Emptying("z", "k-8", "GM0001", 4_000, "t9")],
            Assessments = [SmallScheme.Assessment("i1", "t2", 1_000) with { KnownAt = known }],
            Registers = [.. SmallScheme.Facts.Registers, SmallScheme.Placed("pro-a", 9_000_000) with { KnownAt = known }],
        };
        var (then, now) = (Run(SmallScheme.Pack, Added(late)), Run(SmallScheme.Pack, Added(SmallScheme.Known)));

        Assert.Equal((2, 0, 3), (then.Loads.Count, then.Known.Assessments.Count, then.Known.Registers.Count));
        Assert.Equal((3, 1, 4), (now.Loads.Count, now.Known.Assessments.Count, now.Known.Registers.Count));
        Assert.Equal(9_000_000, Assert.Single(now.Lines, line => line.Id == "key/pro-a").Value);
    }

    [Fact]
    public void Bookings_are_read_back_by_some_of_their_dimensions_whatever_else_books_the_same_table()
    {
        var booking = SmallScheme.Pack with { Bookings = [.. SmallScheme.Pack.Bookings, new("fees", "advance", "organisation", "municipality", "advance")] };
        var first = Run(booking, SmallScheme.Facts);
        var facts = SmallScheme.Facts with { Booked = first.Postings };
        var pack = Reading("booked:fee", "organisation") with { Bookings = booking.Bookings };

        Assert.Equal("pro-a=10629 pro-b=7087 pro-c=7087", Read(Run(pack, facts, SmallScheme.Request(RunKind.Restated, days: 1))));
        var asked = Reading("booked:fee", "organisation", "colour") with { Bookings = booking.Bookings };
        Assert.Contains("read it by dimensions that it has", Assert.Throws<PackRefusedException>(() => Run(asked, facts, SmallScheme.Request(RunKind.Restated, days: 1))).Message, StringComparison.Ordinal);
    }
}
