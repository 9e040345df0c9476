using System.CommandLine;
using Telemetry.Containers;
using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry query completeness</c>: the share of the expected readings that arrived, by device and local day.</summary>
internal static class QueryCompletenessVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var device = new Option<string?>("--device") { Description = "The device's id in the registry; all when left out" };
        var verb = new Command("completeness", "The share of the expected readings that arrived. Example: telemetry query completeness --data data --from 2026-03-01 --to 2026-03-31 --interval 1h")
        {
            options.Data, device, options.Quantity, options.From, options.To, options.Interval, options.Tolerance, options.Language,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var (quantity, window, language) = (options.QuantityOf(parsed), options.ClosedWindowOf(parsed), options.LanguageOf(parsed));
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var registry = folder.ReadRegistry();
            var queries = new StoreQueries(new RegistryIndex(registry), store);
            var devices = parsed.GetValue(device) is { } id ? [queries.KnownDevice("--device", id)] : registry.Devices;
            // Before the first row goes out, so that a device without an interval is named instead of an answer that breaks off.
            var cadences = devices.ToDictionary(one => one.Id, one => options.CadenceOf(parsed, one.ReadingIntervalSeconds), StringComparer.Ordinal);
            var days = queries.Completeness(devices, quantity, window, one => cadences[one.Id], Instant.From(TimeProvider.System.GetUtcNow()));
            return await QueryAnswer.WriteLinesAsync(
                parsed, days, RowFormats.Completeness, day => MonitoringText.Completeness(day, language), MonitoringText.NoReadings(language), stop);
        });
        return verb;
    }
}
