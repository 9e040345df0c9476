using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Protocol.Quality;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import assessments</c>: what inspectors found in loads, into the ledger.</summary>
internal static class ImportAssessmentsVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV with assessment_id, ticket_owner, ticket_id, assessed_at, method, inspector, interfering_kg, non_packaging_kg, rejection_reason, rejection_cost_eur, photos",
        };
        var import = LedgerImport.Options();
        var verb = new Command("assessments", "Assessments of loads into the ledger. Example: telemetry import assessments assessments.csv --owner station-1 --data data")
        {
            file, import.Data, import.Owner, import.DryRun,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(import.Data));
            var read = AssessmentCsv.Read(
                await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop), parsed.GetRequiredValue(import.Owner), Instant.From(TimeProvider.System.GetUtcNow()));
            var (registry, ledger) = (new RegistryIndex(folder.ReadRegistry()), new AssessmentLedger(folder.OpenLedger()));
            var tickets = folder.OpenTickets().All().ToDictionary(ticket => (ticket.Owner, ticket.Id));
            var rows = LedgerImport.Take(
                [.. read.Accepted.Select(one => (one.Row, one.Fact.Id, one.Fact))], read.Refused,
                fact => LoadAssessmentRules.Violations(fact, tickets.GetValueOrDefault((fact.TicketOwner, fact.TicketId)), registry),
                good => parsed.GetValue(import.DryRun) ? ledger.Try(good) : ledger.Add(good));
            return await import.AnswerAsync(parsed, rows, []);
        });
        return verb;
    }
}
