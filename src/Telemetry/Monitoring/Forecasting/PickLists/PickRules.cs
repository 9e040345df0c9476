using Telemetry.Containers;

namespace Telemetry.Monitoring.Forecasting.PickLists;

/// <summary>
/// When a container is to be emptied. The thresholds are agreed between municipality and collector, so they stand in <c>picklist.json</c> of the
/// installation; without that file <see cref="Default"/> holds, which the list says.
/// </summary>
/// <param name="Source">Who agreed on them and where that can be read; printed on the list.</param>
/// <param name="MustFrom">From this level a container must be emptied, basis points, above <paramref name="MayFrom"/>, to 10,000.</param>
/// <param name="MayFrom">From this level it may be emptied when a truck comes by, basis points, above 0.</param>
/// <param name="JoinFrom">From this level now it joins today's route when <paramref name="JoinForecast"/> is forecast for tomorrow, basis points.</param>
/// <param name="JoinForecast">The middle forecast (p50) for tomorrow from which it joins, basis points.</param>
/// <param name="FullFrom">From this level it counts as overflowing, basis points, from <paramref name="MustFrom"/> on.</param>
/// <param name="SilentHours">Without a usable level for so long a sensor is to be visited, 1 to 720 hours.</param>
/// <param name="HistoryDays">How many days before now are looked at, 28 to 365: it bounds the work.</param>
/// <param name="Schedules">What is driven without a list; the first that fits a container holds for it.</param>
public sealed record PickRules(
    Wording Source, long MustFrom, long MayFrom, long JoinFrom, long JoinForecast, long FullFrom, int SilentHours, int HistoryDays, IReadOnlyList<EmptyingSchedule> Schedules)
{
    public static PickRules Default { get; } = new(
        new("gangbaar bij Nederlandse inzamelaars: boven 80 % moet, 60 tot 80 % mag (VNG Magazine 2022), 60 % nu met 80 % verwacht voor morgen gaat mee; zelf vast te leggen in picklist.json",
            "customary at Dutch collectors: above 80 % must, 60 to 80 % may (VNG Magazine 2022), 60 % now with 80 % forecast for tomorrow joins; write your own in picklist.json"),
        MustFrom: 8_000, MayFrom: 6_000, JoinFrom: 6_000, JoinForecast: 8_000, FullFrom: 10_000, SilentHours: 36, HistoryDays: 91, Schedules: []);

    /// <summary>The schedule of a container; null where none was stated.</summary>
    public EmptyingSchedule? ScheduleOf(Container container) => Schedules.FirstOrDefault(schedule => schedule.Fits(container));

    /// <summary>Everything that is wrong, each with the remedy; empty when the rules can be used.</summary>
    public IReadOnlyList<string> Violations() =>
    [
        .. Level("mustFrom", MustFrom, MayFrom + 1), .. Level("mayFrom", MayFrom, 1), .. Level("joinFrom", JoinFrom, 1), .. Level("joinForecast", JoinForecast, 1), .. Level("fullFrom", FullFrom, MustFrom),
        .. Number("silentHours", SilentHours, 1, 720), .. Number("historyDays", HistoryDays, 28, 365),
        .. Schedules.SelectMany((schedule, index) => Number($"schedules[{index}].everyDays", schedule.EveryDays, 1, 365)),
    ];

    private static IEnumerable<string> Level(string field, long value, long lowest)
    {
        if (value < lowest || value > 10_000) yield return $"{field}: {value} is outside {lowest} to 10000 basis points; 8000 is 80 %.";
    }

    private static IEnumerable<string> Number(string field, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest) yield return $"{field}: {value} is outside {lowest} to {highest}.";
    }
}
