using System.CommandLine;
using System.Globalization;
using Telemetry.Server;
using Telemetry.Storage.Ledger;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry run list</c>: the runs that were booked.</summary>
internal static class RunListVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var verb = new Command("list", "The runs that were booked. Example: telemetry run list --data data") { data };
        verb.SetAction(async (parsed, _) =>
        {
            var runs = new RunLedger(new DataFolder(parsed.GetRequiredValue(data)).OpenLedger()).Runs();
            await Answer.WriteAsync(
                parsed,
                new { runs = runs.Select(run => new { run = run.Id, pack = run.Pack, version = run.PackVersion, period = run.Request.Period.Label, kind = run.Request.Kind, knownAt = run.Request.KnownAt.ToString(), parameters = run.Request.Parameters, facts = run.Facts, postings = run.Postings }) },
                string.Join('\n', runs.Select(run => string.Create(CultureInfo.InvariantCulture,
                    $"{run.Id[..12]}  {run.Request.Period.Label,-8} {RunOptions.Word(run.Request.Kind),-12} {run.Request.KnownAt}  {run.Pack} {run.PackVersion}, {run.Postings} postings")).DefaultIfEmpty("No run is booked yet; 'telemetry run --pack ID --period P' books one.")));
            return 0;
        });
        return verb;
    }
}
