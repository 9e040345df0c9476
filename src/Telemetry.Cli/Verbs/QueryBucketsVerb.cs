using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Server;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry query buckets</c>: the readings of a container by hour, day, week, month or year, as CSV.</summary>
internal static class QueryBucketsVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var size = new Option<string?>("--size") { Description = "hour, day, week, month or year by the calendar of Europe/Amsterdam; day when left out" };
        var verb = new Command("buckets", "Readings brought down to calendar buckets, as CSV. Example: telemetry query buckets --data data --container c-001 --size week")
        {
            options.Data, options.Container, options.Quantity, options.From, options.To, size,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var (quantity, window, length) = (options.QuantityOf(parsed), options.WindowOf(parsed), QueryText.Size("--size", parsed.GetValue(size)));
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var queries = new StoreQueries(new RegistryIndex(folder.ReadRegistry()), store);
            var container = queries.KnownContainer("--container", parsed.GetRequiredValue(options.Container));
            return await QueryAnswer.WriteCsvAsync(parsed, queries.Buckets(container, quantity, window, length), RowFormats.Bucket, stop);
        });
        return verb;
    }
}
