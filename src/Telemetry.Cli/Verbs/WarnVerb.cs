using System.CommandLine;
using System.Globalization;
using System.Text;
using Telemetry.Containers;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server;
using Telemetry.Server.Reporting;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry warn</c>: the interfering share that the loads of a day are expected to have, and the containers that drive it.</summary>
internal static class WarnVerb
{
    public static Command Create()
    {
        var options = new QueryOptions();
        var dayText = new Option<string?>("--day") { Description = "Local day, for example 2024-10-31; tomorrow when left out, or the day after the newest reading where nothing was heard for two days. Only what was known before it is used" };
        var verb = new Command("warn", "What tomorrow's loads are expected to hold. Example: telemetry warn --data data --day 2024-10-31 --language nl") { options.Data, dayText, options.Language };
        verb.SetAction(async (parsed, stop) =>
        {
            var language = options.LanguageOf(parsed);
            var folder = new DataFolder(parsed.GetRequiredValue(options.Data));
            using var store = folder.OpenReadings();
            var day = WarningDay.Of("--day", parsed.GetValue(dayText), WarningRun.Today(store, Instant.From(TimeProvider.System.GetUtcNow())));
            var outlook = WarningRun.Compute(folder, store, day);
            if (parsed.GetValue(Answer.Json)) return await QueryAnswer.WriteCsvAsync(parsed, outlook.Loads, WarningRows.Load, stop);
            await Console.Out.WriteAsync(Text(outlook, new RegistryIndex(folder.ReadRegistry()), language));
            return 0;
        });
        return verb;
    }

    private static string Text(DayOutlook outlook, RegistryIndex registry, ReportLanguage language)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{outlook.Day:yyyy-MM-dd}\n");
        if (outlook.Loads.Count == 0) text.Append(language == ReportLanguage.Dutch ? "Geen container staat hoog genoeg om geleegd te worden, of er zijn geen recente metingen.\n" : "No container stands high enough to be emptied, or there are no recent readings.\n");
        foreach (var load in outlook.Loads)
            text.Append(CultureInfo.InvariantCulture, $"{WarningText.Name(load, registry.Streams[load.Stream], language)}: {WarningText.Load(load, language)}\n")
                .Append(load.Drivers.Count == 0 ? "" : $"  {WarningText.Drivers(load, language)}\n");
        text.Append(WarningText.DensityNote(outlook, language)).Append('\n');
        foreach (var alert in outlook.Fillings) text.Append("  ").Append(WarningText.Density(alert, language)).Append('\n');
        return text.ToString();
    }
}
