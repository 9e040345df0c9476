using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Reporting.Runs;

namespace Telemetry.Tests.Reporting.Runs;

/// <summary>
/// A run made by hand: two municipalities, PMD, three organisations and an orphan. Accepted 1,000,007 g at 245 euro a tonne = 245.00 euro (24,500.17 cents, rounded once a
/// cell); shared 50 : 30 : 15 and 5 for nobody.
/// </summary>
internal static class PublishedRuns
{
    public const string Root = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    public static readonly Instant KnownAt = Instant.FromUtc(2024, 11, 12, 9);

    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>(StringComparer.Ordinal);

    public static PublishedRun Of(RunKind kind = RunKind.Final) => new(Result(kind), Root, new string('a', 64));

    public static RunResult Result(RunKind kind = RunKind.Final) => new(
        new string('1', 64), new(Period.Month(2024, 10), kind, KnownAt, new Dictionary<string, string> { ["orphanFee"] = "0" }), Pack, Known, Loads, Emptyings, Outcome, Lines, Postings);

    public static RulePack Pack { get; } = new(
        "telemetry/rule-pack/1", "nl-packaging", "2024.1", new("Verpakkingen", "Packaging"), new("Pmd uit bronscheiding.", "PMD from source separation."), "NL", "EUR", "Europe/Amsterdam",
        new(2024, 1, 1), null, LegalRank.Protocol, [new("ump", new("UMP 4.2, hoofdstuk 5", "UMP 4.2, chapter 5"), LegalRank.Protocol)],
        [
            new("rate", new("Vergoeding pmd", "PMD compensation"), FigureUnit.PerTonne, [new(new(2024, 1, 1), null, "245", "ump"), new(new(2022, 1, 1), new(2022, 12, 31), "218", "ump")]),
            new("orphanFee", new("Toeslag wees", "Orphan surcharge"), FigureUnit.PerTonne, []),
            new("target", new("Doel hergebruik", "Recycling target"), FigureUnit.Percent, [new(new(2024, 1, 1), null, "50", "ump", new Dictionary<string, string> { ["stream"] = "pmd" })]),
        ],
        [
            new("collected", "measured:collected", TableUnit.Gram, ["municipality", "stream"], new("Ingezameld pmd", "PMD collected")),
            new("advances", "booked:advance", TableUnit.MinorUnit, ["municipality", "stream", "organisation"], new("Geboekte voorschotten", "Advances booked"), Required: false),
        ],
        [
            new("judge", "gate", new("Acceptatie van vrachten", "Acceptance of loads"), new Dictionary<string, string> { ["mass"] = "collected" }, new Dictionary<string, string> { ["accepted"] = "accepted", ["rejected"] = "rejected" }),
            new("spread", "share", new("Verdeling over producentenorganisaties", "Shares of producer organisations"), new Dictionary<string, string> { ["table"] = "accepted" }, new Dictionary<string, string> { ["shares"] = "shares", ["unallocated"] = "left" }),
            new("pay", "rate", new("Vergoeding aan gemeenten", "Compensation of municipalities"), new Dictionary<string, string> { ["table"] = "shares" }, new Dictionary<string, string> { ["amount"] = "pay" }),
            new("back-pay", "difference", new("Van voorschot naar afrekening", "From advance to settlement"), new Dictionary<string, string> { ["after"] = "pay", ["before"] = "advances" }, new Dictionary<string, string> { ["table"] = "backPay" }),
            new("aim", "target", new("Geaccepteerd van ingezameld", "Accepted of collected"), new Dictionary<string, string> { ["numerator"] = "accepted", ["denominator"] = "collected" }, None),
        ],
        [
            new("backPay", "settlement", "organisation", "municipality", new("Na te betalen", "Back-pay")),
        ],
        new(["pmd"], "limit"));

    private static readonly (string Municipality, string Organisation, long Grams, long Cents)[] Shares =
    [
        ("GM0001", "ORPHAN", 30_000, 735), ("GM0001", "pro-a", 300_002, 7_350), ("GM0001", "pro-b", 180_001, 4_410), ("GM0001", "pro-c", 90_001, 2_205),
        ("GM0002", "ORPHAN", 20_000, 490), ("GM0002", "pro-a", 200_002, 4_900), ("GM0002", "pro-b", 120_001, 2_940), ("GM0002", "pro-c", 60_000, 1_470),
    ];

    private static PackOutcome Outcome { get; } = new(
        new Dictionary<string, Table>
        {
            ["collected"] = Of("collected", TableUnit.Gram, ("GM0001", 700_004), ("GM0002", 400_003)),
            ["accepted"] = Of("accepted", TableUnit.Gram, ("GM0001", 600_004), ("GM0002", 400_003)),
            ["rejected"] = Of("rejected", TableUnit.Gram, ("GM0001", 100_000)),
            ["shares"] = Table.Of("shares", TableUnit.Gram, ["municipality", "stream", "organisation"], Shares.Select(one => new Cell(new(one.Municipality, "pmd", one.Organisation), one.Grams))),
            ["left"] = Of("left", TableUnit.Gram),
            ["advances"] = Table.Of("advances", TableUnit.MinorUnit, ["municipality", "stream", "organisation"], [new(new("GM0001", "pmd", "pro-a"), 6_000)]),
            ["backPay"] = Table.Of("backPay", TableUnit.MinorUnit, ["municipality", "stream", "organisation"], Shares.Select(one => new Cell(new(one.Municipality, "pmd", one.Organisation), BackPay(one)))),
            ["pay"] = Table.Of("pay", TableUnit.MinorUnit, ["municipality", "stream", "organisation"], Shares.Select(one => new Cell(new(one.Municipality, "pmd", one.Organisation), one.Cents))),
        },
        new Dictionary<string, DerivedFigure>
        {
            ["price"] = new("price", FigureUnit.PerTonne, ["stream"], new Dictionary<Coordinates, Fraction> { [new("pmd")] = Fraction.Of(1, 3) }),
        },
        new Dictionary<string, string> { ["accepted"] = "judge", ["rejected"] = "judge", ["shares"] = "spread", ["left"] = "spread", ["pay"] = "pay", ["backPay"] = "back-pay" },
        [new("judge", TableUnit.Gram, 1_100_007, 1_100_007), new("spread", TableUnit.Gram, 1_000_007, 1_000_007)],
        [
            new("aim", default, 1_000_007, 1_100_007, Fraction.Of(1_000_007, 1_100_007), Fraction.Of(1, 2), 550_004, true),
            new("aim", new("GM0002", "pmd"), 400_003, null, null, Fraction.Of(1, 2), null, null),
        ]);

    private static IReadOnlyList<RunLine> Lines { get; } =
        [.. Outcome.Tables.Values.SelectMany(table => table.Cells.Select(cell => new RunLine($"{table.Name}/{cell.At}", table.Name, cell.At, table.Unit, cell.Value, Outcome.MadeBy.GetValueOrDefault(table.Name, table.Name))))];

    private static IReadOnlyList<Posting> Postings { get; } =
    [
        .. Shares.Select(one => new Posting(new string('1', 64), "settlement", one.Organisation, one.Municipality, TableUnit.MinorUnit, BackPay(one), $"backPay/{one.Municipality}/pmd/{one.Organisation}", KnownAt)),
    ];

    private static IReadOnlyList<EmptyingResult> Emptyings { get; } =
    [
        Emptying("e1", "GM0001", 600_004, 0, 600_004, "T1"), Emptying("e2", "GM0001", 100_000, 100_000, 0, "T2"), Emptying("e3", "GM0002", 400_003, 0, 400_003, "T1"),
    ];

    private static IReadOnlyList<LoadResult> Loads { get; } =
    [
        new(Ticket("T1", 1_000_007, 20_000), null, new(990_000), ReconciliationFactor.Of(new(1_000_007), new(990_000)), false, new(LoadDecision.Accepted, true), new(20_000), null, Grams.Zero, 2),
        new(Ticket("T2", 100_000, 40_000), "C1", new(50_000), ReconciliationFactor.Of(new(100_000), new(50_000)), true, new(LoadDecision.Rejected, true), new(40_000), null, Grams.Zero, 1),
    ];

    private static RunFacts Known { get; } = RunFacts.None with
    {
        Emptyings = [.. Emptyings.Select(one => one.Fact)],
        Tickets = [.. Loads.Select(load => new TicketFact(load.Ticket, KnownAt))],
        Registers =
        [
            Entry("municipalities", "municipality", "GM0001", "Eerstestad"), Entry("municipalities", "municipality", "GM0002", "=Tweededorp"),
            Entry("organisations", "organisation", "pro-a", "Organisatie A & co"), Entry("organisations", "organisation", "pro-b", "Organisatie B"),
            new("contracts", "GM0001/pmd", new(2024, 1, 1), null, KnownAt, new Dictionary<string, string> { ["municipality"] = "GM0001", ["stream"] = "pmd", ["model"] = "source" }, "contract", "officer"),
            Composition("plastic", "0.7"), Composition("metal", "0.1"), Composition("drinkCartons", "0.1"),
            new("deadlines", "declaration/2024-Q4", new(2024, 1, 1), null, KnownAt, new Dictionary<string, string> { ["duty"] = "declaration", ["period"] = "2024-Q4", ["party"] = "municipality", ["day"] = "2025-02-14" }, "calendar", "officer"),
        ],
        Booked = [new(new string('0', 64), "advance", "pro-a", "GM0001", TableUnit.MinorUnit, 6_000, "advance/GM0001/pmd/pro-a", KnownAt)],
    };

    /// <summary>An advance of 60 euro was paid to the first municipality by the first organisation alone.</summary>
    private static long BackPay((string Municipality, string Organisation, long Grams, long Cents) share) => share.Cents - (share is { Municipality: "GM0001", Organisation: "pro-a" } ? 6_000 : 0);

    private static RegisterEntry Entry(string register, string column, string id, string name) =>
        new(register, id, new(2024, 1, 1), null, KnownAt, new Dictionary<string, string> { [column] = id, ["name"] = name }, "register", "officer");

    private static RegisterEntry Composition(string material, string share) => new(
        "composition", $"pmd/{material}", new(2024, 1, 1), null, KnownAt, new Dictionary<string, string> { ["stream"] = "pmd", ["material"] = material, ["share"] = share, ["method"] = "sorted", ["samples"] = "13" }, "samples", "sampler");

    private static EmptyingResult Emptying(string id, string municipality, long collected, long rejected, long accepted, string ticket) => new(
        new(id, $"C-{id}", municipality, "pmd", Instant.FromUtc(2024, 10, 3, 8), new(collected), ProvenanceClass.SensorEstimate, new(1_000), "collector", ticket, null),
        new(collected), ProvenanceClass.VerifiedScale, Grams.Zero, new(rejected), new(accepted), null, true);

    private static WeighingTicket Ticket(string id, long net, long interfering) =>
        new("collector", id, "truck-1", "pmd", [], Instant.FromUtc(2024, 10, 3, 12), new(12_000_000 + net), new(12_000_000), new(interfering));

    private static Table Of(string name, TableUnit unit, params (string Municipality, long Value)[] cells) =>
        Table.Of(name, unit, ["municipality", "stream"], cells.Select(cell => new Cell(new(cell.Municipality, "pmd"), cell.Value)));
}
