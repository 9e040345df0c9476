using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Mass;
using Telemetry.Protocol.RulePacks;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.RulePacks;

/// <summary>Advance, determination, back-pay and a late correction of 2022, from tickets and registers through runs that book. The masses are those of <see cref="DutchPackagingPackTests"/>.</summary>
public sealed class PacksInRunsTests
{
    private static readonly RunFacts Facts = new(
        [Emptying("a", "t1", 2), Emptying("b", "t2", 8)], [Ticket("t1", 600_000_000, 2), Ticket("t2", 634_567_000, 8)], [], [],
        [Placed("pro-a", "planned", 60), Placed("pro-b", "planned", 40), Placed("pro-a", "actual", 50), Placed("pro-b", "actual", 40), Placed("ORPHAN", "actual", 10)], []);

    private static readonly IReadOnlyList<Posting> Advances =
    [
        .. Run("nl-packaging-advance", Period.Quarter(2022, 1), RunKind.Final, Instant.FromUtc(2022, 5, 13), Facts).Postings,
        .. Run("nl-packaging-advance", Period.Quarter(2022, 3), RunKind.Final, Instant.FromUtc(2022, 11, 11), Facts).Postings,
    ];

    private static readonly RunResult Year = Run("nl-packaging", Period.Year(2022), RunKind.Final, Instant.FromUtc(2023, 6, 1), Facts with { Booked = Advances });

    [Fact]
    public void A_quarter_books_its_own_advance() =>
        Assert.Equal([7_848_000, 8_300_137, 5_232_000, 5_533_424], Advances.OrderBy(posting => posting.Line, StringComparer.Ordinal).Select(posting => posting.Value));

    [Fact]
    public void The_year_books_what_is_left_of_its_determination_after_the_advances() =>
        Assert.Equal(
            new() { ["ORPHAN"] = 3_024_689, ["pro-a"] = -1_024_691, ["pro-b"] = 1_333_333 },
            Year.Postings.Where(posting => posting.Role == "settlement").ToDictionary(posting => posting.Debit, posting => posting.Value));

    [Fact]
    public void A_late_correction_books_the_difference_alone()
    {
        // 34.567 t less: 1,200 t × 245 = 294,000.00 instead of 302,468.92.
        var corrected = Ticket("t2", 600_000_000, 8).Ticket;
        var facts = Facts with
        {
            Booked = [.. Advances, .. Year.Postings],
            Corrections = [new("c1", "collector", "t2", corrected, "scale was not at zero", "weighmaster-3", Instant.FromUtc(2023, 7, 1))],
        };
        var restated = Run("nl-packaging", Period.Year(2022), RunKind.Restated, Instant.FromUtc(2023, 8, 1), facts);
        Assert.Equal(29_400_000 - 30_246_892, restated.Postings.Where(posting => posting.Role == "settlement").Sum(posting => posting.Value));
        Assert.Equal(-34_567_000, restated.Postings.Where(posting => posting.Unit == TableUnit.Gram).Sum(posting => posting.Value));
    }

    private static RunResult Run(string pack, Period period, RunKind kind, Instant known, RunFacts facts)
    {
        var run = RunComputation.Compute(ShippedPacks.Find(pack)!.Pack, facts, new(period, kind, known, new Dictionary<string, string>()));
        Assert.True(run.Outcome.IsConserved);
        return run;
    }

    private static EmptyingFact Emptying(string id, string ticket, int month) => new(
        id, "k-1", "GM0001", "pmd", Instant.FromUtc(2022, month, 2, 6), new Grams(1_000), ProvenanceClass.SensorEstimate, new Grams(9), "collector", ticket, null);

    private static TicketFact Ticket(string id, long net, int month) => new(
        new("collector", id, "v-1", "pmd", [], Instant.FromUtc(2022, month, 2, 12), new Grams(net + 10_000_000), new Grams(10_000_000), Grams.Zero), Instant.FromUtc(2022, month, 3));

    private static RegisterEntry Placed(string organisation, string kind, long grams) => new(
        "placed-on-market", $"{organisation}/pmd/2022/{kind}", new(2022, 1, 1), new(2022, 12, 31), Instant.FromUtc(2022, 1, 5),
        new Dictionary<string, string> { ["organisation"] = organisation, ["stream"] = "pmd", ["year"] = "2022", ["kind"] = kind, ["grams"] = $"{grams}" }, "statement", "pro");
}
