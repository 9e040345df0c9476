using System.CommandLine;
using System.Globalization;
using Telemetry.Monitoring;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.BackTesting;
using Telemetry.Quantities;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry forecast backtest</c>: forecasts the past day by day and holds every method against what came.</summary>
internal static class ForecastBacktestVerb
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "An installation, or a folder with published data: fill_daily.csv, collection_events.csv", DefaultValueFactory = _ => "data" };
        var from = new Option<string?>("--from") { Description = "First local day that is judged; the published split, or the middle of the data, when left out" };
        var verb = new Command("backtest", "How good the forecasts would have been. Example: telemetry forecast backtest --data data") { data, from };
        verb.SetAction(async (parsed, _) =>
        {
            var judgedFrom = parsed.GetValue(from) is { } text ? QueryText.Window("--from", text, "--to", null).From : (Instant?)null;
            var results = BackTestSource.Read(parsed.GetRequiredValue(data), judgedFrom).Select(past => new { past.Source, past.JudgedFrom, Scores = Scores(past) }).ToList();
            await Answer.WriteAsync(
                parsed,
                results.Select(result => new { result.Source, judgedFrom = $"{result.JudgedFrom}", result.Scores }),
                string.Join("\n\n", results.Select(result => $"{result.Source}\njudged from {Amsterdam.Text(result.JudgedFrom)}\n{Table(result.Scores)}")));
            return 0;
        });
        return verb;
    }

    private static List<ScoreLine> Scores(BackTestData past)
    {
        var day = DateOnly.FromDateTime(Amsterdam.At(past.JudgedFrom).DateTime);
        return
        [
            .. LevelBackTest.Run(past.Levels, day, ForecastSettings.Default), .. ReachBackTest.Run(past.Levels, day, ForecastSettings.Default),
            .. CollectionBackTest.Run(past.Intervals, past.JudgedFrom),
        ];
    }

    private static string Table(List<ScoreLine> scores) => string.Join('\n', (string[])
    [
        string.Create(CultureInfo.InvariantCulture, $"{"task",-34}{"method",-46}{"n",7}{"cens.",7}{"MAE",8}{"pin10",8}{"pin50",8}{"pin90",8}{"cover80",9}{"closed",8}{"Brier",8}"),
        .. scores.Select(line => string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Task,-34}{line.Method,-46}{line.Forecasts,7}{line.Censored,7}{line.MeanAbsoluteError,8:0.000}{line.Pinball10,8:0.000}{line.Pinball50,8:0.000}{line.Pinball90,8:0.000}{line.Coverage80,9:0.000}{line.Closed80,8:0.000}{line.Brier,8:0.0000}")),
    ]);
}
