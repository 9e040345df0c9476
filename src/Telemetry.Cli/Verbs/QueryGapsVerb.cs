using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry query gaps</c>: where readings of a container are missing.</summary>
internal static class QueryGapsVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var verb = new Command("gaps", "Where readings are missing. Example: telemetry query gaps --data data --container c-001 --from 2026-03-01 --to 2026-03-31 --interval 1h")
        {
            options.Data, options.Container, options.Quantity, options.From, options.To, options.Interval, options.Tolerance, options.Language,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var (quantity, window, language) = (options.QuantityOf(parsed), options.ClosedWindowOf(parsed), options.LanguageOf(parsed));
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var queries = new StoreQueries(new RegistryIndex(folder.ReadRegistry()), store);
            var container = queries.KnownContainer("--container", parsed.GetRequiredValue(options.Container));
            var cadence = options.CadenceOf(parsed, queries.ConfiguredSeconds(container));
            var gaps = queries.Gaps(container, quantity, window, cadence, Instant.From(TimeProvider.System.GetUtcNow()));
            return await QueryAnswer.WriteLinesAsync(parsed, gaps, RowFormats.Gap, gap => MonitoringText.Gap(gap, language), MonitoringText.NothingMissing(language), stop);
        });
        return verb;
    }
}
