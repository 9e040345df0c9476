using System.Security.Cryptography;
using System.Text;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Tests.Evidence;

/// <summary>A run that adds up estimates and nothing else: the form of packages is tested apart from what real rules make of facts.</summary>
internal static class ToyRun
{
    public static RulePack Pack { get; } = new(
        "telemetry/rule-pack/1", "toy", "1", "Speelgoed", "Telt schattingen op: \"één\" kolom", "NL", "EUR", "Europe/Amsterdam", new(2024, 1, 1), null, LegalRank.ModellingChoice, [], [],
        [new("collected", "measured:collected", TableUnit.Gram, ["municipality", "stream"], "Ingezameld")], [], []);

    public static RunRequest Request { get; } =
        new(Period.Month(2024, 10), RunKind.Provisional, Instant.FromUtc(2024, 11, 15), new Dictionary<string, string> { ["rate"] = "261.07", ["limit"] = "17/120" });

    public static RunResult Compute(RulePack pack, RunFacts facts, RunRequest request)
    {
        var known = facts with { Emptyings = [.. facts.Emptyings.OrderBy(fact => fact.Id, StringComparer.Ordinal)] };
        var content = new StringBuilder(request.ToString()).Append(pack.Version);
        foreach (var fact in known.Emptyings) content.Append(fact);
        foreach (var fact in known.Tickets) content.Append(fact);
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString())));
        var emptyings = known.Emptyings.Select(fact => new EmptyingResult(fact, fact.Estimate ?? Grams.Zero, fact.Provenance, Grams.Zero, Grams.Zero, fact.Estimate ?? Grams.Zero, null, false)).ToList();
        var table = Table.Of("collected", TableUnit.Gram, ["municipality", "stream"], emptyings.Select(one => new Cell(new(one.Fact.Municipality, one.Fact.Stream), one.Collected.Value)));
        var loads = known.Tickets.Select(fact => new LoadResult(
            fact.Ticket, null, Grams.Zero, ReconciliationFactor.Of(fact.Ticket.Net, new Grams(3)), false, new(LoadDecision.Accepted, false), null, null, fact.Ticket.Net, 0)).ToList();
        var outcome = new PackOutcome(
            new Dictionary<string, Table> { [table.Name] = table },
            new Dictionary<string, DerivedFigure> { ["price"] = new("price", FigureUnit.PerTonne, ["stream"], new Dictionary<Coordinates, Fraction> { [new("pmd")] = Fraction.Of(1, 3) }) },
            new Dictionary<string, string>(), [new StepProof("collected", TableUnit.Gram, table.Total, table.Total)],
            [new TargetVerdict("target", new("pmd"), 1, null, null, Fraction.Of(1, 2), null, null)]);
        List<RunLine> lines = [.. table.Cells.Select(cell => new RunLine($"collected/{cell.At}", "collected", cell.At, TableUnit.Gram, cell.Value, "collected"))];
        return new(id, request, pack, known, loads, emptyings, outcome, lines, [.. lines.Select(line => new Posting(id, "mass", line.At[0], "scheme", line.Unit, line.Value, line.Id, request.KnownAt))]);
    }

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
            new("inhabitants", "GM0000/2024", new(2024, 1, 1), null, Instant.FromUtc(2024, 1, 2), new Dictionary<string, string> { ["persons"] = "12", ["municipality"] = "GM0000" }, "CBS", "lead"),
            new("inhabitants", "GM0001/2024", new(2024, 1, 1), new(2024, 12, 31), Instant.FromUtc(2024, 1, 2), new Dictionary<string, string>(), "CBS", "lead", true),
        ],
        [new("ff", "advance", "pro-a", "GM0000", TableUnit.MinorUnit, -5, "advance/GM0000", Instant.FromUtc(2024, 10, 5), "ee")]);
}
