using System.CommandLine;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Server.Api;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry forecast</c>: when containers will be full; with a word behind it which to empty, how full they were, and how good all that is.</summary>
internal static class ForecastVerb
{
    public static Command Create()
    {
        var options = new ForecastOptions();
        var verb = new Command("forecast", "When containers fill up. Example: telemetry forecast --data data")
        {
            options.Data, options.At, options.Language, ForecastPickVerb.Create(), ForecastFillVerb.Create(), ForecastBacktestVerb.Create(),
        };
        verb.SetAction(async (parsed, stop) =>
        {
            var language = options.LanguageOf(parsed);
            var state = await options.StateAsync(parsed, language);
            return await QueryAnswer.WriteLinesAsync(parsed, state.Forecasts, ForecastRowFormats.Forecast, one => Line(one, language), Telemetry.Monitoring.MonitoringText.NoReadings(language), stop);
        });
        return verb;
    }

    private static string Line(ContainerForecast one, ReportLanguage language)
    {
        var level = one.Now is { } now ? $"{PickText.Percent(now.Level)}, {Amsterdam.Text(now.At)}" : "–";
        var (word, reason) = (ForecastWords.Of(one.Reliability.Word, language), ForecastWords.Reason(one.Reliability, language));
        if (one.Reach is not { } reach) return $"{one.Container.Id}  {level}  {word}: {reason}";
        var (must, tomorrow) = language == ReportLanguage.Dutch ? ("legen", "morgen") : ("must be emptied", "tomorrow");
        return $"{one.Container.Id}  {level}  {must} {Day(reach.P50)} ({Day(reach.P10)} – {Day(reach.P90)})  {tomorrow} {PickText.Interval(one.Tomorrow!, language)}  {word}: {reason}";
    }

    private static string Day(DateOnly? day) => day is { } known ? $"{known:yyyy-MM-dd}" : ">" + ForecastSettings.Default.HorizonDays + "d";
}
