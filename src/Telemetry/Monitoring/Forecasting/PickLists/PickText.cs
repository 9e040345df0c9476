using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>Why a line is on the list, as a sentence in Dutch or English.</summary>
public static class PickText
{
    public static string Why(PickLine line, PickRules rules, ReportLanguage language)
    {
        var (forecast, isDutch) = (line.Forecast, language == ReportLanguage.Dutch);
        var level = forecast.Now is { } now ? Percent(now.Level) : "–";
        return (line.Reason, isDutch) switch
        {
            (PickReason.Overflow, true) => $"{level} vol; vanaf {Percent(rules.FullFrom)} loopt hij over",
            (PickReason.Overflow, _) => $"{level} full; from {Percent(rules.FullFrom)} on it overflows",
            (PickReason.AboveMust, true) => $"{level} vol; vanaf {Percent(rules.MustFrom)} moet hij leeg",
            (PickReason.AboveMust, _) => $"{level} full; from {Percent(rules.MustFrom)} on it must be emptied",
            (PickReason.JoinsToday, true) => $"nu {level}, morgen naar verwachting {Interval(forecast.Tomorrow!, language)}: gaat vandaag mee",
            (PickReason.JoinsToday, _) => $"{level} now, {Interval(forecast.Tomorrow!, language)} forecast for tomorrow: joins today",
            (PickReason.ForecastMust, true) => $"nu {level}, dan naar verwachting {Interval(Then(line), language)}; vanaf {Percent(rules.MustFrom)} moet hij leeg",
            (PickReason.ForecastMust, _) => $"{level} now, {Interval(Then(line), language)} forecast by then; from {Percent(rules.MustFrom)} on it must be emptied",
            (PickReason.BySchedule, true) => $"verwachting niet vastgesteld ({ForecastWords.Reason(forecast.Reliability, language)}); ronde elke {line.Schedule!.EveryDays} dagen: {line.Schedule.Source.Dutch}",
            (PickReason.BySchedule, _) => $"forecast not established ({ForecastWords.Reason(forecast.Reliability, language)}); round every {line.Schedule!.EveryDays} days: {line.Schedule.Source.English}",
            (PickReason.MayBeEmptied, true) => $"{level} vol; van {Percent(rules.MayFrom)} tot {Percent(rules.MustFrom)} mag hij mee",
            (PickReason.MayBeEmptied, _) => $"{level} full; from {Percent(rules.MayFrom)} to {Percent(rules.MustFrom)} it may be emptied",
            (PickReason.SensorSilent, true) => $"laatste bruikbare niveau {level} op {Amsterdam.Text(forecast.Now!.Value.At)}; langer dan {rules.SilentHours} uur stil",
            (PickReason.SensorSilent, _) => $"last usable level {level} at {Amsterdam.Text(forecast.Now!.Value.At)}; silent for more than {rules.SilentHours} hours",
            (_, true) => $"geen bruikbaar niveau in {rules.HistoryDays} dagen",
            _ => $"no usable level in {rules.HistoryDays} days",
        };
    }

    public static string Action(PickAction action, ReportLanguage language) => (action, language) switch
    {
        (PickAction.MustEmpty, ReportLanguage.Dutch) => "legen",
        (PickAction.MustEmpty, _) => "empty",
        (PickAction.MayEmpty, ReportLanguage.Dutch) => "mag mee",
        (PickAction.MayEmpty, _) => "may be emptied",
        (_, ReportLanguage.Dutch) => "sensor bezoeken",
        _ => "visit sensor",
    };

    /// <summary>Whole percent, rounded down: a container at 79.9 % is not at 80 %.</summary>
    public static string Percent(long level) => ((long)Math.Floor(level / 100m)).ToString(CultureInfo.InvariantCulture) + " %";

    public static string Interval(LevelInterval level, ReportLanguage language) =>
        $"{Percent(level.P50)} ({Percent(level.P10)} {(language == ReportLanguage.Dutch ? "tot" : "to")} {Percent(level.P90)})";

    private static LevelInterval Then(PickLine line) => line.DaysAhead == 1 ? line.Forecast.Tomorrow! : line.Forecast.InTwoDays!;
}
