using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Server;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import tickets</c>: weighing tickets into the ledger.</summary>
internal static class ImportTicketsVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "CSV with ticket_id, vehicle, stream, municipalities, weighed_at, gross_kg, tare_kg, interfering_kg, and route if it is known" };
        var import = LedgerImport.Options();
        var verb = new Command("tickets", "Weighing tickets into the ledger. Example: telemetry import tickets tickets.csv --owner collector-1 --data data") { file, import.Data, import.Owner, import.DryRun };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(import.Data));
            var tickets = TicketCsv.Read(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop), parsed.GetRequiredValue(import.Owner));
            var (registry, ledger) = (new RegistryIndex(folder.ReadRegistry()), folder.OpenTickets());
            var rows = LedgerImport.Take(
                [.. tickets.Accepted.Select((ticket, index) => (tickets.Rows[index], ticket.Id, ticket))], tickets.Refused, ticket => WeighingTicketRules.Violations(ticket, registry),
                good => parsed.GetValue(import.DryRun) ? ledger.Try(good) : ledger.Add(good, Instant.From(TimeProvider.System.GetUtcNow())));
            return await import.AnswerAsync(parsed, rows, []);
        });
        return verb;
    }
}
