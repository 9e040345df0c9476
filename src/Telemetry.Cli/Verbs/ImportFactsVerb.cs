using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Protocol.Quality;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import assessments</c> and <c>samples</c>: what inspectors found in loads and what was sorted by hand, into the ledger.</summary>
internal static class ImportFactsVerb
{
    public static Command Assessments() => Create(
        new Command("assessments", "Assessments of loads into the ledger. Example: telemetry import assessments assessments.csv --owner station-1 --data data"),
        "assessment_id, ticket_owner, ticket_id, assessed_at, method, inspector, interfering_kg, non_packaging_kg, rejection_reason, rejection_cost_eur, photos",
        (file, owner, now) => AssessmentCsv.Read(file, owner, now),
        assessment => assessment.Id, assessment => (assessment.TicketOwner, assessment.TicketId), LoadAssessmentRules.Violations,
        (ledger, good, dry) => dry ? new AssessmentLedger(ledger).Try(good) : new AssessmentLedger(ledger).Add(good));

    public static Command Samples() => Create(
        new Command("samples", "Hand-sorted samples into the ledger. Example: telemetry import samples samples.csv --owner sorter-1 --data data"),
        "sample_id, stream, municipality, container, ticket_owner, ticket_id, taken_at, method, sorter, fraction, class, mass_kg; one row a heap",
        (file, owner, now) => SampleCsv.Read(file, owner, now),
        sample => sample.Id, sample => (sample.TicketOwner ?? "", sample.TicketId ?? ""), CompositionSampleRules.Violations,
        (ledger, good, dry) => dry ? new SampleLedger(ledger).Try(good) : new SampleLedger(ledger).Add(good));

    /// <param name="take">Adds to the ledger, or tries to where it is a dry run.</param>
    private static Command Create<TFact>(
        Command verb, string columns, Func<byte[], string, Instant, FactImport<TFact>> read, Func<TFact, string> key, Func<TFact, (string Owner, string Id)> ticketOf,
        Func<TFact, WeighingTicket?, RegistryIndex, IEnumerable<string>> violations, Func<LedgerFile, IReadOnlyList<TFact>, bool, IReadOnlyList<FactOutcome>> take)
    {
        var file = new Argument<string>("file") { Description = $"CSV with {columns}" };
        var import = LedgerImport.Options();
        verb.Add(file);
        foreach (var option in new Option[] { import.Data, import.Owner, import.DryRun }) verb.Add(option);
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(import.Data));
            var facts = read(
                await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop), parsed.GetRequiredValue(import.Owner), Instant.From(TimeProvider.System.GetUtcNow()));
            var registry = new RegistryIndex(folder.ReadRegistry());
            var tickets = folder.OpenTickets().All().ToDictionary(ticket => (ticket.Owner, ticket.Id));
            var rows = LedgerImport.Take(
                [.. facts.Accepted.Select(one => (one.Row, key(one.Fact), one.Fact))], facts.Refused,
                fact => violations(fact, tickets.GetValueOrDefault(ticketOf(fact)), registry), good => take(folder.OpenLedger(), good, parsed.GetValue(import.DryRun)));
            return await import.AnswerAsync(parsed, rows, []);
        });
        return verb;
    }
}
