using System.CommandLine;
using System.Globalization;
using Telemetry.Monitoring.Forecasting.Performance;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Server;
using Telemetry.Server.Api;
using Telemetry.Server.Forecasting;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry forecast fill</c>: how full containers were at emptying, how long they overflowed, and what a schedule would have driven more.</summary>
internal static class ForecastFillVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var verb = new Command("fill", "Fill level at emptying, overflow hours, avoided emptyings. Example: telemetry forecast fill --data data --from 2024-10-01 --to 2024-10-31") { options.Data, options.From, options.To };
        verb.SetAction(async (parsed, stop) =>
        {
            var window = options.ClosedWindowOf(parsed);
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var rows = FillReport.Of(folder, store, window, Instant.From(TimeProvider.System.GetUtcNow()));
            return await QueryAnswer.WriteLinesAsync(parsed, rows, ForecastRowFormats.Fill, Line, "no containers", stop);
        });
        return verb;
    }

    private static string Line(FillPerformance row) => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Group,-13}{row.Id,-24}{row.Emptyings,6} emptyings  at {Share(row.FillAtEmptying)} (n = {row.Levelled}, {Share(row.MeanDeviation)} from the target)  full {Hours(row.OverflowHours)} of {row.WatchedHours:0.0} h, {row.MissingHours:0.0} h missing{Avoided(row)}");

    private static string Share(long? points) => points is { } known ? PickText.Percent(known) : "–";

    private static string Hours(decimal? hours) => hours is { } known ? known.ToString("0.0", CultureInfo.InvariantCulture) : "–";

    private static string Avoided(FillPerformance row) =>
        row.Avoided is { } avoided ? $"  avoided {avoided} of {row.Scheduled} rounds ({row.ScheduledUnwatched} more on days without a level)" : "";
}
