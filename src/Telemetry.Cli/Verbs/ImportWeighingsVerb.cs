using System.CommandLine;
using System.Globalization;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Mass.Uncertainties;
using Telemetry.Protocol.Weighing.Stops;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry import weighings</c>: weighings on the truck into the ledger.</summary>
internal static class ImportWeighingsVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "CSV in the form of Amsterdam's weighing register; columns of addresses are not read" };
        var step = new Option<int>("--scale-step") { Description = "Scale step of the trucks in kg, 0 to 1000: how far a net may lie from first less second", DefaultValueFactory = _ => (int)(UncertaintyBudget.Default.TruckStep.Value / 1_000) };
        step.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 1_000) result.AddError("--scale-step is outside 0 to 1000 kg.");
        });
        var import = LedgerImport.Options();
        var verb = new Command("weighings", "Weighings on the truck into the ledger. Example: telemetry import weighings wegingen.csv --owner collector-1 --data data") { file, step, import.Data, import.Owner, import.DryRun };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(import.Data));
            var stops = StopCsv.Read(await File.ReadAllBytesAsync(parsed.GetRequiredValue(file), stop), parsed.GetRequiredValue(import.Owner), new Grams(parsed.GetValue(step) * 1_000L));
            var (registry, ledger) = (new RegistryIndex(folder.ReadRegistry()), new StopWeighingLedger(folder.OpenLedger()));
            var rows = LedgerImport.Take(
                [.. stops.Accepted.Select((weighing, index) => (stops.Rows[index], string.Create(CultureInfo.InvariantCulture, $"{weighing.Vehicle} {weighing.Sequence}"), weighing))],
                stops.Refused, weighing => StopWeighingRules.Violations(weighing, registry),
                good => parsed.GetValue(import.DryRun) ? ledger.Try(good) : ledger.Add(good, Instant.From(TimeProvider.System.GetUtcNow())));
            return await import.AnswerAsync(parsed, rows, stops.Notes);
        });
        return verb;
    }
}
