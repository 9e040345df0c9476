using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Server;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry query latest</c>: the newest reading of each container and quantity.</summary>
internal static class QueryLatestVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var container = new Option<string?>("--container") { Description = "The container's id in the registry; all when left out" };
        var verb = new Command("latest", "The newest readings. Example: telemetry query latest --data data --container c-001") { options.Data, container, options.Language };
        verb.SetAction(async (parsed, stop) =>
        {
            var language = options.LanguageOf(parsed);
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var queries = new StoreQueries(new RegistryIndex(folder.ReadRegistry()), store);
            var one = parsed.GetValue(container) is { } id ? queries.KnownContainer("--container", id) : null;
            return await QueryAnswer.WriteLinesAsync(
                parsed, queries.Latest(one), StoreRowFormats.Latest, row => MonitoringText.Latest(row.Device, row.Reading, language), MonitoringText.NoReadings(language), stop);
        });
        return verb;
    }
}
