using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Server;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry query range</c>: the readings of a container as CSV.</summary>
internal static class QueryRangeVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var verb = new Command("range", "The readings of a container as CSV. Example: telemetry query range --data data --container c-001 --from 2026-03-01 --to 2026-03-31")
        {
            options.Data, options.Container, options.Quantity, options.From, options.To,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var (quantity, window) = (options.QuantityOf(parsed), options.WindowOf(parsed));
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var queries = new StoreQueries(new RegistryIndex(folder.ReadRegistry()), store);
            var container = queries.KnownContainer("--container", parsed.GetRequiredValue(options.Container));
            return await QueryAnswer.WriteCsvAsync(parsed, queries.Readings(container, quantity, window), RowFormats.Reading, stop);
        });
        return verb;
    }
}
