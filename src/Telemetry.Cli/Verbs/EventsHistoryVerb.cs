using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Server;
using Telemetry.Server.Events;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry events history</c>: everything that was published about the emptyings of a container, as CSV.</summary>
internal static class EventsHistoryVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var container = new Option<string>("--container") { Description = "The container's id in the registry", Required = true };
        var emptying = new Option<string?>("--emptying") { Description = "The id of one emptying; all when left out" };
        var verb = new Command("history", "Detections, revisions and withdrawals in the order of publication, as CSV. Example: telemetry events history --data data --container c-001")
        {
            data, container, emptying,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var queries = folder.OpenEvents(new RegistryIndex(folder.ReadRegistry()));
            var one = queries.KnownContainer("--container", parsed.GetRequiredValue(container));
            return await QueryAnswer.WriteCsvAsync(parsed, queries.History(one, parsed.GetValue(emptying)), EventRowFormats.Restatement, stop);
        });
        return verb;
    }
}
