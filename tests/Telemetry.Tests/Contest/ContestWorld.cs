using Telemetry.Allocation.Objections;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Tests.Contest;

/// <summary>Two municipalities with a truck in common; one load is well below the limit of 15 %, one a little above it. A tonne accepted is worth 250.00.</summary>
internal static class ContestWorld
{
    public static readonly Instant Known = Instant.FromUtc(2024, 11, 5);

    public static readonly Period October = Period.Month(2024, 10);

    public static RulePack Pack { get; } = new(
        "telemetry/rule-pack/1", "test", "1", "Test", "Test", "NL", "EUR", "Europe/Amsterdam", new(2024, 1, 1), null, LegalRank.ModellingChoice, [new("test", "Test", LegalRank.ModellingChoice)],
        [
            new("limit", "Limit", FigureUnit.Percent, [new(new(2024, 1, 1), null, "15", "test")]),
            new("rate", "Rate", FigureUnit.PerTonne, [new(new(2024, 1, 1), null, "250", "test")]),
        ],
        [
            new("accepted", "measured:accepted", TableUnit.Gram, ["municipality", "stream"], "Accepted"),
            new("placed", "register:placed-on-market/grams", TableUnit.Gram, ["organisation"], "Placed"),
        ],
        [
            new("total", "sum", "Total", new Dictionary<string, string> { ["table"] = "accepted" }, new Dictionary<string, string> { ["table"] = "byMunicipality" }, new Dictionary<string, string> { ["by"] = "municipality" }),
            new("pay", "rate", "Pay", new Dictionary<string, string> { ["table"] = "byMunicipality" }, new Dictionary<string, string> { ["amount"] = "payment" }, new Dictionary<string, string> { ["rate"] = "figure:rate" }),
            new("whole", "sum", "Whole", new Dictionary<string, string> { ["table"] = "payment" }, new Dictionary<string, string> { ["table"] = "cost" }, new Dictionary<string, string> { ["by"] = "" }),
            new("key", "share", "Key", new Dictionary<string, string> { ["table"] = "payment", ["key"] = "placed" }, new Dictionary<string, string> { ["shares"] = "fees", ["unallocated"] = "open" }, new Dictionary<string, string> { ["to"] = "organisation" }),
        ],
        [new("fees", "fee", "organisation", "municipality", "Fee")], new(["pmd"], "limit"));

    public static RunFacts Facts { get; } = RunFacts.None with
    {
        Emptyings =
        [
            Emptying("e1", "c1", "GM0001", "T1", 300_000), Emptying("e2", "c2", "GM0002", "T1", 100_000), Emptying("e3", "c1", "GM0001", "T2", 200_000), Emptying("e4", "c3", "GM0002", "T2", 200_000),
        ],
        Tickets = [Ticket("T1", 4_000_000, 400_000), Ticket("T2", 5_000_000, 760_000)],
        Registers = [Placed("pro-a", 600), Placed("pro-b", 400)],
    };

    public static RunRequest Request { get; } = new(October, RunKind.Final, Known, new Dictionary<string, string>());

    public static RunResult Run => RunComputation.Compute(Pack, Facts, Request);

    /// <summary>GM0002 says that the second load held 700 kg of interfering material and not 760: then it is accepted.</summary>
    public static Objection Objection { get; } = new(
        "obj-1", Run.Id, "test@1", Request, "fees/GM0002/pro-a", TableUnit.MinorUnit, 13_500, "pro-a", "GM0002", "GM0002", ObjectorRole.Municipality, "scale of the sorting line was off",
        new ProposedCorrection("collector", "T2", Ticket("T2", 5_000_000, 700_000).Ticket), new(2024, 12, 1), "officer-1", Instant.FromUtc(2024, 11, 20));

    public static EmptyingFact Emptying(string id, string container, string municipality, string? ticket, long grams, long uncertainty = 20_000) => new(
        id, container, municipality, "pmd", Instant.FromUtc(2024, 10, 8, 9), new Grams(grams), ProvenanceClass.SensorEstimate, new Grams(uncertainty), ticket is null ? null : "collector", ticket, null, grams / 40);

    public static TicketFact Ticket(string id, long net, long? interfering) => new(
        new("collector", id, "truck", "pmd", [], Instant.FromUtc(2024, 10, 8, 15), new Grams(net + 10_000_000), new Grams(10_000_000), interfering is { } mass ? new Grams(mass) : null), Instant.FromUtc(2024, 10, 9));

    private static Allocation.Registers.RegisterEntry Placed(string organisation, long tonnes) => new(
        "placed-on-market", $"{organisation}/2024/actual", new(2024, 1, 1), new(2024, 12, 31), Instant.FromUtc(2024, 2, 1),
        new Dictionary<string, string> { ["organisation"] = organisation, ["year"] = "2024", ["kind"] = "actual", ["grams"] = $"{tonnes}000000" }, "test", "test");
}
