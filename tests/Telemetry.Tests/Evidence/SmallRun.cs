using System.Security.Cryptography;
using System.Text;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Tests.Evidence;

/// <summary>A month under a small pack that judges loads, shares what was accepted over who placed it on the market, and pays for it.</summary>
internal static class SmallRun
{
    public static RulePack Pack { get; } = new(
        "telemetry/rule-pack/1", "small", "1", new Wording("Klein", "Small"), "Deelt \"één\" maand", "NL", "EUR", "Europe/Amsterdam", new(2024, 1, 1), null, LegalRank.ModellingChoice,
        [new("protocol", new Wording("Beoordelingsprotocol PMD 3.0", "PMD assessment protocol 3.0"), LegalRank.Protocol)],
        [
            new("limit", new Wording("Grens stoorstromen", "Limit of interfering material"), FigureUnit.Percent, [new(new(2024, 1, 1), null, "15", "protocol")]),
            new("rate", new Wording("Tarief per ton", "Rate a tonne"), FigureUnit.PerTonne, []),
        ],
        [
            new("accepted", "measured:accepted", TableUnit.Gram, ["municipality", "stream"], new Wording("Geaccepteerd", "Accepted")),
            new("market", "register:placed-on-market/grams", TableUnit.Gram, ["organisation", "stream"], new Wording("Op de markt gebracht", "Placed on the market"), Required: false),
        ],
        [
            new("share", "share", new Wording("Verdelen over producenten", "Share over producers"), Names(("table", "accepted"), ("key", "market")), Names(("shares", "shares"), ("unallocated", "unallocated")), Names(("to", "organisation"))),
            new("pay", "rate", new Wording("Vergoeden", "Pay"), Names(("table", "shares")), Names(("amount", "amount")), Names(("rate", "figure:rate"))),
        ],
        [new("amount", "fee", "organisation", "municipality", new Wording("Vergoeding", "Fee"))], new LoadRules([], InterferingLimit: "limit"));

    public static RunRequest Request { get; } =
        new(Period.Month(2024, 10), RunKind.Provisional, Instant.FromUtc(2024, 11, 15), new Dictionary<string, string> { ["rate"] = "261.07" });

    public static RunResult Of(RunFacts facts) => RunComputation.Compute(Pack, facts, Request);

    /// <summary>Facts of every kind, with what is hard to write: quotes, line breaks, accents, nothing at all.</summary>
    public static RunFacts Facts(int emptyings) => new(
        [.. Enumerable.Range(0, emptyings).Select(index => new EmptyingFact(
            $"c{index % 7:D4}/{index:D6}", $"c{index % 7:D4}", $"GM{index % 3:D4}", index % 2 == 0 ? "pmd" : "glas", Instant.FromUtc(2024, 10, 1 + (index % 28), index % 24),
            index % 11 == 0 ? null : new Grams(10_000 + index), index % 11 == 0 ? ProvenanceClass.DefaultFactor : ProvenanceClass.SensorEstimate, new Grams(index % 900),
            index % 5 == 0 ? null : "collector", index % 5 == 0 ? null : $"t{index % 13}", index % 11 == 0 ? null : Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(index)))))],
        [.. Enumerable.Range(0, 13).Select(index => new TicketFact(
            new("collector", $"t{index}", "37-BXS-2", "pmd", ["GM0000", "GM0001"], Instant.FromUtc(2024, 10, 20), new Grams(12_000_000), new Grams(9_000_000 + index), index % 2 == 0 ? null : new Grams(index), index == 3 ? "ronde 3" : null),
            Instant.FromUtc(2024, 10, 21)))],
        [
            new("c1", "collector", "t1", null, "Dubbel ingevoerd:\r\n\tzie \"t2\" \\ bon \u0001 €", "collector", Instant.FromUtc(2024, 11, 1)),
            new("c2", "collector", "t2", new("collector", "t2", "37-BXS-2", "pmd", [], Instant.FromUtc(2024, 10, 20), new Grams(5), new Grams(4), null), "Nuance 😀", "collector", Instant.FromUtc(2024, 11, 2), "bezwaar-1"),
        ],
        [new("station", "a1", "collector", "t1", Instant.FromUtc(2024, 10, 20), AssessmentMethod.Visual, "K-17", new Grams(40), null, "gasfles", new Cents(12_345), ["foto.jpg 00ff"], Instant.FromUtc(2024, 10, 22))],
        [
            OnMarket("pro-a", "pmd", 700), OnMarket("pro-b", "pmd", 300), OnMarket("pro-a", "glas", 1),
            new("inhabitants", "GM0000/2024", new(2024, 1, 1), null, Instant.FromUtc(2024, 1, 2), new Dictionary<string, string> { ["persons"] = "12", ["municipality"] = "GM0000" }, "CBS", "lead"),
            new("inhabitants", "GM0001/2024", new(2024, 1, 1), new(2024, 12, 31), Instant.FromUtc(2024, 1, 2), new Dictionary<string, string>(), "CBS", "lead", true),
        ],
        [new("ff", "fee", "pro-a", "GM0000", TableUnit.MinorUnit, 5, "amount/GM0000/pmd/pro-a", Instant.FromUtc(2024, 10, 5), null, "small", "2024-10")]);

    private static RegisterEntry OnMarket(string organisation, string stream, int grams) => new(
        "placed-on-market", $"{organisation}/{stream}", new(2024, 1, 1), new(2024, 12, 31), Instant.FromUtc(2024, 1, 2),
        new Dictionary<string, string> { ["organisation"] = organisation, ["stream"] = stream, ["year"] = "2024", ["kind"] = "actual", ["grams"] = $"{grams}" }, "opgave", organisation);

    private static Dictionary<string, string> Names(params (string Name, string Value)[] names) => names.ToDictionary(one => one.Name, one => one.Value);
}
