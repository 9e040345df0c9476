using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Server;
using Telemetry.Server.Events;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry events list</c>: the emptyings as they stand, as CSV.</summary>
internal static class EventsListVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var container = new Option<string?>("--container") { Description = "The container's id in the registry; all when left out" };
        var from = new Option<string?>("--from") { Description = "First local day (2026-03-01) or instant (2026-03-01T00:00:00Z)" };
        var to = new Option<string?>("--to") { Description = "Last local day, which is included, or instant, which is not" };
        var verb = new Command("list", "The emptyings as they stand, as CSV. Example: telemetry events list --data data --from 2026-03-01 --to 2026-03-31") { data, container, from, to };
        verb.SetAction(async (parsed, stop) =>
        {
            var window = QueryText.Window("--from", parsed.GetValue(from), "--to", parsed.GetValue(to));
            var folder = new DataFolder(parsed.GetRequiredValue(data));
            var queries = folder.OpenEvents(new RegistryIndex(folder.ReadRegistry()));
            var one = parsed.GetValue(container) is { } id ? queries.KnownContainer("--container", id) : null;
            return await QueryAnswer.WriteCsvAsync(parsed, queries.Events(one, window), EventRowFormats.Event, stop);
        });
        return verb;
    }
}
