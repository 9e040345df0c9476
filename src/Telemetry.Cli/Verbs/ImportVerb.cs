using System.CommandLine;
using System.Globalization;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Protocol.Weighing;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Simulators.Histories;
using Telemetry.Simulators.Import;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import</c>: real data sets as device histories, and weighing tickets into the ledger. Every row has an outcome.</summary>
internal static class ImportVerb
{
    public static Command Create() => new("import", "Take in data from files")
    {
        DataSet("wyndham", "Daily fill levels of Wyndham's compacting bins. Example: telemetry import wyndham FOLDER --out data", WyndhamImport.Read),
        DataSet("edinburgh", "Collection events of Edinburgh's litter bins, as levels reconstructed from them. Example: telemetry import edinburgh FOLDER --out data", EdinburghImport.Read),
        Tickets(),
    };

    private static Command DataSet(string name, string description, Func<string, ImportResult> read)
    {
        var source = new Argument<string>("source") { Description = "Folder with the published files" };
        var output = new Option<string>("--out") { Description = "Folder to write to", DefaultValueFactory = _ => "data" };
        var verb = new Command(name, description) { source, output };
        verb.SetAction(async (parsed, _) =>
        {
            var result = read(parsed.GetRequiredValue(source));
            ScenarioFolder.Write(result.Scenario, parsed.GetRequiredValue(output));
            foreach (var finding in result.Findings)
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"row {finding.Row}: {(finding.Refused ? "refused" : "note")}: {finding.Field} '{finding.Value}' {finding.Reason}"));
            var (devices, samples) = (result.Scenario.Histories.Count, result.Scenario.Histories.Sum(history => history.Samples.Count));
            var refused = result.Findings.Count(finding => finding.Refused);
            await Answer.WriteAsync(
                parsed, new { devices, samples, refused, result.Findings }, $"{devices} devices, {samples} samples, {refused} rows refused, {result.Findings.Count - refused} notes");
            return 0;
        });
        return verb;
    }

    private static Command Tickets()
    {
        var file = new Argument<string>("file") { Description = "CSV with ticket_id, vehicle, stream, municipalities, weighed_at, gross_kg, tare_kg, interfering_kg" };
        var data = SharedOptions.Data();
        var owner = new Option<string>("--owner") { Description = "The party that hands the tickets in", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would happen and change nothing" };
        var verb = new Command("tickets", "Weighing tickets into the ledger. Example: telemetry import tickets tickets.csv --owner collector-1 --data data") { file, data, owner, dryRun };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var import = TicketCsv.Read(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop), parsed.GetRequiredValue(owner));
            var dry = parsed.GetValue(dryRun);
            var refused = import.Refused.Select(error => string.Create(CultureInfo.InvariantCulture, $"row {error.Row}: {error.Field} '{error.Value}' {error.Reason}")).ToList();
            var outcomes = TakeIn(import.Accepted, folder, dry, refused);
            foreach (var reason in refused) await Console.Error.WriteLineAsync($"refused: {reason}");
            var (added, known) = (outcomes.Count(one => one == TicketOutcome.Added), outcomes.Count(one => one == TicketOutcome.Duplicate));
            await Answer.WriteAsync(
                parsed, new { added, known, refused, dryRun = dry }, $"{added} added, {known} known already, {refused.Count} refused{(dry ? " (dry run: nothing was changed)" : "")}");
            return refused.Count == 0 ? 0 : 1;
        });
        return verb;
    }

    private static IReadOnlyList<TicketOutcome> TakeIn(IReadOnlyList<WeighingTicket> tickets, DataFolder folder, bool dryRun, List<string> refused)
    {
        var registry = new RegistryIndex(folder.ReadRegistry());
        var good = new List<WeighingTicket>();
        foreach (var ticket in tickets)
        {
            var violations = WeighingTicketRules.Violations(ticket, registry).ToList();
            if (violations.Count == 0) good.Add(ticket);
            else refused.Add($"ticket {ticket.Id}: {string.Join(' ', violations)}");
        }

        var ledger = folder.OpenTickets();
        var outcomes = dryRun ? ledger.Try(good) : ledger.Add(good, Instant.From(TimeProvider.System.GetUtcNow()));
        refused.AddRange(good.Where((_, i) => outcomes[i] == TicketOutcome.Conflict).Select(ticket =>
            $"ticket {ticket.Id}: another ticket of this owner has this id; a ticket is never altered, hand the correction in under its own id."));
        return outcomes;
    }
}
