using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Tests.Runs;

/// <summary>A scheme small enough to be worked by hand: loads of pmd, a gate of 15 percent, three organisations with 3, 2 and 2 parts of the market, 261.07 euros a tonne.</summary>
internal static class SmallScheme
{
    public static readonly Instant Known = Instant.FromUtc(2024, 12, 1);
    public static readonly Period October = Period.Month(2024, 10);

    public static RulePack Pack { get; } = new(
        "telemetry/rule-pack/1", "small", "1", "Klein", "Klein", "NL", "EUR", "Europe/Amsterdam", new(2024, 1, 1), null, LegalRank.ModellingChoice,
        [new("s", "source", LegalRank.Agreement)],
        [
            new("rate", "rate", FigureUnit.PerTonne, [new(new(2024, 1, 1), null, "261.07", "s")]),
            new("limit", "limit", FigureUnit.Percent, [new(new(2024, 1, 1), null, "15", "s")]),
        ],
        [
            new("accepted", "measured:accepted", TableUnit.Gram, ["municipality", "month"], "accepted"),
            new("rejected", "measured:rejected", TableUnit.Gram, ["municipality"], "rejected"),
            new("interfering", "measured:interfering", TableUnit.Gram, ["stream", "provenance"], "interfering"),
            new("key", "register:placed-on-market/grams", TableUnit.Gram, ["organisation"], "key", new Dictionary<string, string> { ["kind"] = "actual" }),
        ],
        [
            new("share", "share", "share", Names(("table", "accepted"), ("key", "key")), Names(("shares", "shares"), ("unallocated", "unallocated")), Names(("to", "organisation"))),
            new("pay", "rate", "pay", Names(("table", "shares")), Names(("amount", "fees")), Names(("rate", "figure:rate"))),
        ],
        [new("fees", "fee", "organisation", "municipality", "fee"), new("shares", "mass", "'street'", "organisation", "mass")],
        new(["pmd"], "limit"));

    public static RunFacts Facts { get; } = new(
        [
            Emptying("a", "k-1", "GM0001", 300_000, "t1"), Emptying("b", "k-2", "GM0001", 200_000, "t1"), Emptying("c", "k-3", "GM0002", 500_000, "t1"),
            Emptying("d", "k-3", "GM0002", 100_000, "t2", day: 9), Emptying("e", "k-1", "GM0001", 50_000, null, day: 11),
        ],
        [Ticket("t1", 1_000_000, 100_000), Ticket("t2", 400_001, 80_001, day: 9)], [], [],
        [Placed("pro-a", 3_000_000), Placed("pro-b", 2_000_000), Placed("pro-c", 2_000_000)], []);

    public static RunRequest Request(RunKind kind = RunKind.Final, int days = 0) => new(October, kind, Known + TimeSpan.FromDays(days), new Dictionary<string, string>());

    public static EmptyingFact Emptying(string id, string container, string municipality, long? estimate, string? ticket, int day = 2, int month = 10) => new(
        id, container, municipality, "pmd", Instant.FromUtc(2024, month, day, 6), estimate is { } grams ? new Grams(grams) : null, ProvenanceClass.SensorEstimate, new Grams(9_000),
        ticket is null ? null : "collector", ticket, null);

    public static TicketFact Ticket(string id, long net, long? interfering, int day = 2, int month = 10, int known = 0) => new(
        new("collector", id, "v-1", "pmd", [], Instant.FromUtc(2024, month, day, 12), new Grams(net + 10_000_000), new Grams(10_000_000), interfering is { } grams ? new Grams(grams) : null),
        Instant.FromUtc(2024, 11, 1) + TimeSpan.FromDays(known));

    public static TicketCorrection Correction(string id, TicketFact ticket, long? net, int known) => new(
        id, "collector", ticket.Ticket.Id, net is { } grams ? ticket.Ticket with { Gross = new Grams(grams) + ticket.Ticket.Tare } : null, "scale was not at zero", "weighmaster-3",
        Known + TimeSpan.FromDays(known));

    public static LoadAssessment Assessment(string id, string ticket, long interfering, int known = 0) => new(
        "collector", id, "collector", ticket, Instant.FromUtc(2024, 10, 20), AssessmentMethod.Visual, "k-7", new Grams(interfering), null, null, null, [], Instant.FromUtc(2024, 11, 1) + TimeSpan.FromDays(known));

    public static RegisterEntry Placed(string organisation, long grams) => new(
        "placed-on-market", $"{organisation}/2024/actual", new(2024, 1, 1), new(2024, 12, 31), Instant.FromUtc(2024, 1, 5),
        new Dictionary<string, string> { ["organisation"] = organisation, ["year"] = "2024", ["kind"] = "actual", ["grams"] = $"{grams}" }, "statement", "pro");

    public static Dictionary<string, string> Names(params (string Name, string Value)[] names) => names.ToDictionary(name => name.Name, name => name.Value);

    /// <summary>Everything a run says, as text, by which two runs are compared to the byte.</summary>
    public static string Said(RunResult run) => string.Join('\n',
    [
        run.Id, .. run.Lines.Select(line => $"{line.Id} {line.Unit} {line.Value} {line.Step}"), .. run.Postings.Select(posting => $"{posting}"),
        .. run.Loads.Select(load => $"{load with { Ticket = load.Ticket with { Municipalities = [] } }}"), .. run.Emptyings.Select(emptying => $"{emptying}"), .. run.Outcome.Proofs.Select(proof => $"{proof}"),
        .. run.Known.Tickets.Select(ticket => ticket.Ticket.Id), .. run.Known.Corrections.Select(one => one.Id), .. run.Known.Assessments.Select(one => one.Id),
    ]);

    /// <summary>What stands on each line after these postings.</summary>
    public static Dictionary<string, long> Standing(params IEnumerable<Posting>[] postings) => postings.SelectMany(one => one)
        .GroupBy(posting => $"{posting.Role} {posting.Line}").Select(line => (line.Key, Sum: line.Sum(posting => posting.Value))).Where(line => line.Sum != 0).ToDictionary(line => line.Key, line => line.Sum);
}
