using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Protocol.Quality;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import samples</c>: hand-sorted samples into the ledger.</summary>
internal static class ImportSamplesVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file")
        {
            Description = "CSV with sample_id, stream, municipality, container, ticket_owner, ticket_id, taken_at, method, sorter, fraction, class, mass_kg; one row a heap",
        };
        var import = LedgerImport.Options();
        var verb = new Command("samples", "Hand-sorted samples into the ledger. Example: telemetry import samples samples.csv --owner sorter-1 --data data")
        {
            file, import.Data, import.Owner, import.DryRun,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(import.Data));
            var read = SampleCsv.Read(
                await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop), parsed.GetRequiredValue(import.Owner), Instant.From(TimeProvider.System.GetUtcNow()));
            var (registry, ledger) = (new RegistryIndex(folder.ReadRegistry()), new SampleLedger(folder.OpenLedger()));
            var tickets = folder.OpenTickets().All().ToDictionary(ticket => (ticket.Owner, ticket.Id));
            var rows = LedgerImport.Take(
                [.. read.Accepted.Select(one => (one.Row, one.Fact.Id, one.Fact))], read.Refused,
                fact => CompositionSampleRules.Violations(fact, tickets.GetValueOrDefault((fact.TicketOwner ?? "", fact.TicketId ?? "")), registry),
                good => parsed.GetValue(import.DryRun) ? ledger.Try(good) : ledger.Add(good));
            return await import.AnswerAsync(parsed, rows, []);
        });
        return verb;
    }
}
