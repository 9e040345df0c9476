using System.Text.Json;
using Telemetry.Monitoring;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.Performance;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Reporting;

namespace Telemetry.Server.Api;

/// <summary>The rows of forecasts, pick lists and fill performance. Levels are in basis points, days local, times UTC; what is not known is null.</summary>
public static class ForecastRowFormats
{
    public static RowFormat<ContainerForecast> Forecast { get; } = new(
        new("container", row => row.Container.Id),
        new("municipality", row => row.Container.Municipality),
        new("route", row => row.Container.Route),
        new("stream", row => row.Container.Stream),
        new("levelAt", row => row.Now?.At),
        new("level", row => row.Now?.Level),
        new("reliability", row => Word(row.Reliability.Word)),
        new("reason", row => Word(row.Reliability.Reason)),
        new("cycles", row => row.Reliability.Cycles),
        new("daysSeen", row => row.Reliability.DaysSeen),
        new("daysWatched", row => row.Reliability.DaysWatched),
        new("reachP10", row => row.Reach?.P10),
        new("reachP50", row => row.Reach?.P50),
        new("reachP90", row => row.Reach?.P90),
        new("tomorrowP10", row => row.Tomorrow?.P10),
        new("tomorrowP50", row => row.Tomorrow?.P50),
        new("tomorrowP90", row => row.Tomorrow?.P90),
        new("inTwoDaysP10", row => row.InTwoDays?.P10),
        new("inTwoDaysP50", row => row.InTwoDays?.P50),
        new("inTwoDaysP90", row => row.InTwoDays?.P90),
        new("measuredTomorrowP10", row => row.MeasuredTomorrow?.P10),
        new("measuredTomorrowP50", row => row.MeasuredTomorrow?.P50),
        new("measuredTomorrowP90", row => row.MeasuredTomorrow?.P90),
        new("pointsPerDay", row => row.PointsPerDay is { } points ? (long)Math.Round(points, MidpointRounding.AwayFromZero) : null),
        new("hoursBetweenEmptyingsP10", row => Whole(row.BetweenEmptyings?.P10)),
        new("hoursBetweenEmptyingsP50", row => Whole(row.BetweenEmptyings?.P50)),
        new("hoursBetweenEmptyingsP90", row => Whole(row.BetweenEmptyings?.P90)));

    public static RowFormat<FillPerformance> Fill { get; } = new(
        new("group", row => row.Group),
        new("id", row => row.Id),
        new("containers", row => row.Containers),
        new("emptyings", row => row.Emptyings),
        new("emptyingsWithLevel", row => row.Levelled),
        new("offeredLitres", row => row.OfferedLitres),
        new("fillAtEmptyingBasisPoints", row => row.FillAtEmptying),
        new("meanDeviationBasisPoints", row => row.MeanDeviation),
        new("overflowMinutes", row => row.WatchedTime == TimeSpan.Zero ? null : (long)row.OverflowTime.TotalMinutes),
        new("watchedMinutes", row => (long)row.WatchedTime.TotalMinutes),
        new("missingMinutes", row => (long)row.MissingTime.TotalMinutes),
        new("scheduled", row => row.Scheduled),
        new("scheduledUnwatched", row => row.ScheduledUnwatched),
        new("avoided", row => row.Avoided));

    public static RowFormat<PickLine> PickLine(PickRules rules) => new(
        new("day", row => row.Day),
        new("daysAhead", row => row.DaysAhead),
        new("action", row => Word(row.Action)),
        new("reason", row => Word(row.Reason)),
        new("container", row => row.Forecast.Container.Id),
        new("municipality", row => row.Forecast.Container.Municipality),
        new("route", row => row.Forecast.Container.Route),
        new("stream", row => row.Forecast.Container.Stream),
        new("level", row => row.Forecast.Now?.Level),
        new("levelAt", row => row.Forecast.Now?.At),
        new("reliability", row => Word(row.Forecast.Reliability.Word)),
        new("whyDutch", row => PickText.Why(row, rules, ReportLanguage.Dutch)),
        new("whyEnglish", row => PickText.Why(row, rules, ReportLanguage.English)));

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static long? Whole(double? hours) => hours is { } value ? (long)Math.Round(value, MidpointRounding.AwayFromZero) : null;
}
