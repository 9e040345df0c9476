using System.CommandLine;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Reporting;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry forecast pick</c>: what to empty today, tomorrow and the day after, and why.</summary>
internal static class ForecastPickVerb
{
    public static Command Create()
    {
        var options = new ForecastOptions();
        var verb = new Command("pick", "What to empty today, tomorrow and the day after. Example: telemetry forecast pick --data data --language nl") { options.Data, options.At, options.Language };
        verb.SetAction(async (parsed, stop) =>
        {
            var language = options.LanguageOf(parsed);
            var state = await options.StateAsync(parsed, language);
            await Console.Error.WriteLineAsync(language == ReportLanguage.Dutch ? $"drempels: {state.Rules.Source.Dutch}" : $"thresholds: {state.Rules.Source.English}");
            return await QueryAnswer.WriteLinesAsync(
                parsed, state.List.Lines, ForecastRowFormats.PickLine(state.Rules), line => Line(line, state.Rules, language), language == ReportLanguage.Dutch ? "er hoeft niets leeg" : "nothing to empty", stop);
        });
        return verb;
    }

    private static string Line(PickLine line, PickRules rules, ReportLanguage language) =>
        $"{line.Day:yyyy-MM-dd}  {PickText.Action(line.Action, language),-15}{line.Forecast.Container.Id,-24}{PickText.Why(line, rules, language)}";
}
