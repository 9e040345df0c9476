using Telemetry.Containers;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Protocol.Registers;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class PickListTests
{
    private static readonly PickRules Rules = PickRules.Default;

    private static readonly EmptyingSchedule Mondays = new(null, null, Past.Monday, 7, new("contract 7", "contract 7"));

    [Theory]
    [InlineData(10_000, 10_000, PickReason.Overflow)]
    [InlineData(8_000, 8_000, PickReason.AboveMust)]
    [InlineData(9_999, 9_999, PickReason.AboveMust)]
    [InlineData(6_000, 8_000, PickReason.JoinsToday)]
    [InlineData(6_000, 7_800, PickReason.MayBeEmptied)]
    [InlineData(7_999, 7_999, PickReason.MayBeEmptied)]
    public void The_level_now_and_tomorrow_give_the_reason_for_today(long now, long tomorrow, PickReason reason) =>
        Assert.Equal((0, reason), Lines(Forecast(now, tomorrow, tomorrow)).Select(line => (line.DaysAhead, line.Reason)).First());

    [Fact]
    public void Below_all_thresholds_and_without_a_forecast_above_them_nothing_is_to_be_done() => Assert.Empty(Lines(Forecast(5_900, 7_900, 7_900)));

    [Theory]
    [InlineData(8_000, 9_000, 1)]
    [InlineData(7_000, 8_000, 2)]
    public void It_is_listed_once_on_the_first_day_that_it_must_be_emptied(long tomorrow, long later, int day)
    {
        var line = Assert.Single(Lines(Forecast(5_000, tomorrow, later)));
        Assert.Equal((day, PickReason.ForecastMust), (line.DaysAhead, line.Reason));
    }

    [Fact]
    public void What_may_today_and_must_later_stands_on_both_days() =>
        Assert.Equal([(0, PickReason.MayBeEmptied), (2, PickReason.ForecastMust)], Lines(Forecast(6_500, 7_000, 8_200)).Select(line => (line.DaysAhead, line.Reason)));

    [Fact]
    public void A_silent_sensor_is_visited_and_its_old_level_empties_nothing()
    {
        var line = Assert.Single(Lines(Forecast(9_900, null, null, ReliabilityReason.Silent)));
        Assert.Equal((PickReason.SensorSilent, PickAction.VisitSensor), (line.Reason, line.Action));
    }

    [Fact]
    public void Without_a_forecast_the_stated_round_decides()
    {
        var young = Forecast(2_000, null, null, ReliabilityReason.FewCycles) with { Today = Past.Monday.AddDays(5) };
        var list = PickList.Of([young], Rules with { Schedules = [Mondays] });
        Assert.Equal((2, PickReason.BySchedule), (Assert.Single(list.Lines).DaysAhead, list.Lines[0].Reason));
        Assert.Empty(list.Unplanned);
    }

    [Fact]
    public void Without_a_forecast_and_without_a_round_somebody_must_decide() =>
        Assert.Single(PickList.Of([Forecast(2_000, null, null, ReliabilityReason.FewCycles)], Rules).Unplanned);

    [Fact]
    public void A_full_container_is_emptied_also_where_no_forecast_is_established() =>
        Assert.Equal(PickReason.AboveMust, Assert.Single(Lines(Forecast(8_500, null, null, ReliabilityReason.FewCycles))).Reason);

    [Fact]
    public void A_container_without_a_sensor_asks_for_no_visit() =>
        Assert.Empty(Lines(Forecast(0, null, null, ReliabilityReason.NeverHeard) with { HasLevelSensor = false, Now = null }));

    [Fact]
    public void The_list_goes_by_day_urgency_route_and_level()
    {
        ContainerForecast[] forecasts =
        [
            Forecast(6_100, 6_200, 6_300, id: "may"), Forecast(8_100, 9_000, 9_000, id: "low"), Forecast(9_100, 9_900, 9_900, id: "high"), Forecast(9_900, 9_900, 9_900, id: "route-b", route: "b"),
            Forecast(8_000, 9_000, 9_000, id: "route-a", route: "a"), Forecast(10_100, 10_000, 10_000, id: "over"), Forecast(4_000, 8_500, 9_000, id: "tomorrow"),
        ];
        Assert.Equal(["over", "route-a", "route-b", "high", "low", "may", "tomorrow"], PickList.Of(forecasts, Rules).Lines.Select(line => line.Forecast.Container.Id));
    }

    [Fact]
    public void Each_reason_is_said_in_both_languages_with_its_numbers()
    {
        var joins = Lines(Forecast(6_250, 8_400, 9_000))[0];
        Assert.Equal("nu 62 %, morgen naar verwachting 84 % (84 % tot 84 %): gaat vandaag mee", PickText.Why(joins, Rules, ReportLanguage.Dutch));
        Assert.Equal("62 % now, 84 % (84 % to 84 %) forecast for tomorrow: joins today", PickText.Why(joins, Rules, ReportLanguage.English));
        var must = Lines(Forecast(7_999, null, null, ReliabilityReason.FewCycles))[0];
        Assert.Equal("79 % vol; van 60 % tot 80 % mag hij mee", PickText.Why(must, Rules, ReportLanguage.Dutch));
    }

    [Fact]
    public void The_rules_survive_their_file_and_name_every_mistake()
    {
        var rules = Rules with { Schedules = [Mondays] };
        var read = RegisterJson.ReadPickRules(RegisterJson.WritePickRules(rules));
        Assert.Equal(Mondays, Assert.Single(read.Schedules));
        Assert.Equal(rules with { Schedules = read.Schedules }, read);
        Assert.Empty(read.Violations());
        var wrong = (rules with { MustFrom = 80, SilentHours = 0, Schedules = [Mondays with { EveryDays = 0 }] }).Violations();
        Assert.Equal(["mustFrom: 80 is outside 6001 to 10000 basis points; 8000 is 80 %.", "silentHours: 0 is outside 1 to 720.", "schedules[0].everyDays: 0 is outside 1 to 365."], wrong);
    }

    private static IReadOnlyList<PickLine> Lines(ContainerForecast forecast) => PickList.Of([forecast], Rules).Lines;

    private static ContainerForecast Forecast(long now, long? tomorrow, long? later, ReliabilityReason reason = ReliabilityReason.Steady, string id = "c1", string? route = null) => new(
        Past.Container(id, route: route), true, Past.Monday, new DayLevel(Past.Monday, Past.Noon(Past.Monday), now, false),
        new ReliabilityJudgement(reason == ReliabilityReason.Steady ? Reliability.Good : Reliability.NotEstablished, reason, 12, 90, 90), null, null,
        Certain(tomorrow), Certain(later), null, null);

    private static LevelInterval? Certain(long? level) => level is { } known ? new LevelInterval(known, known, known) : null;
}
