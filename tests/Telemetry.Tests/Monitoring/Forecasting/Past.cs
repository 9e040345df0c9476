using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Monitoring.Forecasting;

/// <summary>Pasts of containers whose truth is known.</summary>
internal static class Past
{
    /// <summary>A Monday.</summary>
    public static readonly DateOnly Monday = new(2026, 3, 2);

    public static Container Container(string id = "c1", string stream = "glass", string? route = null, string municipality = "GM0001", int litres = 1_000) =>
        new(id, municipality, stream, litres, Route: route);

    public static Instant Noon(DateOnly day) => Amsterdam.Midnight(day) + TimeSpan.FromHours(12);

    public static Reading Level(Instant at, long level, ReadingStatus status = ReadingStatus.Ok) => new("c1", Quantity.FillLevel, at, level, status);

    public static CollectionEvent Emptying(Instant lastFull, Instant firstEmpty, long before = 8_000) =>
        new($"c1@{firstEmpty}", "c1", Quantity.FillLevel, lastFull, firstEmpty, before, 0, 90, "");

    /// <summary>Day levels from the Monday on; null is a day without one, and a fall is an emptying.</summary>
    public static IReadOnlyList<DayLevel> Days(params long?[] levels)
    {
        var days = new List<DayLevel>();
        for (var index = 0; index < levels.Length; index++)
        {
            if (levels[index] is not { } level) continue;
            days.Add(new DayLevel(Monday.AddDays(index), Noon(Monday.AddDays(index)), level, days.Count > 0 && level < days[^1].Level));
        }

        return days;
    }

    /// <summary>A container that rises by the same step every day and is emptied when it would pass the top; it was empty on the first day.</summary>
    public static FillHistory Sawtooth(int days, long step, long top, Container? container = null)
    {
        var levels = new long?[days];
        for (var (day, level) = (0, 0L); day < days; day++, level = level + step > top ? 0 : level + step) levels[day] = level;
        return History(Days(levels), container);
    }

    public static FillHistory History(IReadOnlyList<DayLevel> days, Container? container = null) => new(
        container ?? Container(), true, Monday, days, [.. days.Where(day => day.IsEmptied).Select(day => day.At - TimeSpan.FromHours(3))]);

    public static ContainerForecast Forecast(FillHistory history, Instant? asOf = null) =>
        FleetForecast.Of([history], asOf ?? history.Days[^1].At + TimeSpan.FromHours(1), 8_000, TimeSpan.FromHours(36), ForecastSettings.Default)[0];
}
