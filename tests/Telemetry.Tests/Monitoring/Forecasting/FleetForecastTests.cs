using CsCheck;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class FleetForecastTests
{
    [Fact]
    public void A_container_that_always_fills_alike_is_forecast_to_the_day()
    {
        // 0, 1,000 … 9,000 and emptied; the last day of 64 stands at 3,000, so 8,000 is five days away.
        var history = Past.Sawtooth(64, 1_000, 9_000);
        var forecast = Past.Forecast(history);
        var due = Past.Monday.AddDays(63 + 5);
        Assert.Equal(new ReachForecast(due, due, due), forecast.Reach);
        Assert.Equal(new LevelInterval(4_000, 4_000, 4_000), forecast.Tomorrow);
        Assert.Equal(new LevelInterval(5_000, 5_000, 5_000), forecast.InTwoDays);
        Assert.Equal((Reliability.Low, 5), (forecast.Reliability.Word, forecast.Reliability.Cycles));
        Assert.Equal(1_000, forecast.PointsPerDay);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void Below_three_whole_cycles_nothing_is_established(int cycles, bool isEstablished)
    {
        // One censored start, then whole cycles of five days.
        var forecast = Past.Forecast(Past.Sawtooth(5 + (5 * cycles) + 1, 2_000, 8_000));
        Assert.Equal(cycles, forecast.Reliability.Cycles);
        Assert.Equal(isEstablished, forecast.IsEstablished);
        Assert.Equal(isEstablished, forecast.Reach is not null && forecast.Tomorrow is not null && forecast.BetweenEmptyings is not null);
    }

    [Fact]
    public void A_sensor_that_fell_silent_is_not_forecast_from_its_old_level()
    {
        var history = Past.Sawtooth(64, 1_000, 9_000);
        var forecast = Past.Forecast(history, history.Days[^1].At + TimeSpan.FromHours(37));
        Assert.Equal((Reliability.NotEstablished, ReliabilityReason.Silent), (forecast.Reliability.Word, forecast.Reliability.Reason));
        Assert.Null(forecast.Reach);
    }

    [Theory]
    [InlineData(7_999, 1)]
    [InlineData(8_000, 0)]
    public void A_container_just_below_the_threshold_has_not_reached_it(long level, int days)
    {
        long?[] levels = [0, 2_000, 4_000, 6_000, 8_000, 0, 2_000, 4_000, 6_000, 8_000, 0, 2_000, 4_000, 6_000, 8_000, 0, 2_000, 4_000, 6_000, 8_000, 0, 2_000, 4_000, 6_000, level];
        var forecast = Past.Forecast(Past.History(Past.Days(levels)));
        Assert.Equal(forecast.Today.AddDays(days), forecast.Reach!.P50);
    }

    [Fact]
    public void A_container_that_was_never_heard_says_so()
    {
        var forecast = Past.Forecast(Past.History([]), Past.Noon(Past.Monday.AddDays(40)));
        Assert.Equal(ReliabilityReason.NeverHeard, forecast.Reliability.Reason);
        Assert.Null(forecast.Now);
    }

    [Fact]
    public void A_level_of_yesterday_is_brought_forward_to_tomorrow()
    {
        var history = Past.Sawtooth(64, 1_000, 9_000);
        var forecast = Past.Forecast(history, history.Days[^1].At + TimeSpan.FromHours(24));
        Assert.Equal(5_000, forecast.Tomorrow!.P50);
    }

    [Fact]
    public void Where_it_is_always_emptied_at_the_same_level_the_measured_forecast_knows_it()
    {
        var forecast = Past.Forecast(Past.Sawtooth(70, 2_000, 8_000));
        Assert.Equal(8_000, forecast.Now!.Value.Level);
        Assert.Equal(0, forecast.MeasuredTomorrow!.P50);
        Assert.Equal(8_000, forecast.Tomorrow!.P50);
    }

    [Fact]
    public void Weekdays_that_differ_are_told_apart()
    {
        // Fills on Saturdays and Sundays only, by 4,000 each, and is emptied on Mondays.
        var levels = Enumerable.Range(0, 7 * 12).Select(day => (day % 7) switch { 5 => 4_000L, 6 => 8_000L, _ => (long?)0 }).ToArray();
        Assert.Equal(0, Past.Forecast(Past.History(Past.Days(levels[..(7 * 11 + 2)]))).Tomorrow!.P50);
        Assert.Equal(4_000, Past.Forecast(Past.History(Past.Days(levels[..(7 * 11 + 5)]))).Tomorrow!.P50);
    }

    [Fact]
    public void A_young_container_borrows_from_its_stream()
    {
        var (old, young) = (Past.Sawtooth(90, 1_000, 9_000), Past.History(Past.Days(0, 9_000, 0, 9_000, 0, 9_000, 0, 9_000, 0, 2_000), Past.Container("c2")));
        var alone = Past.Forecast(young);
        var pooled = FleetForecast.Of([old, young], young.Days[^1].At, 8_000, TimeSpan.FromHours(36), ForecastSettings.Default)[1];
        Assert.Equal(2_000, alone.Tomorrow!.P50);
        Assert.Equal(3_000, pooled.Tomorrow!.P50);
    }

    [Fact]
    public void Quantiles_are_in_order_and_within_the_container_whatever_came() => Gen.Frequency((5, Gen.Long[0, 10_000].Select(level => (long?)level)), (1, Gen.Const((long?)null))).Array[1, 120].Sample(levels =>
    {
        var days = Past.Days(levels);
        if (days.Count == 0) return true;
        var forecast = Past.Forecast(Past.History(days));
        if (!forecast.IsEstablished) return forecast.Reach is null && forecast.Tomorrow is null && forecast.InTwoDays is null && forecast.MeasuredTomorrow is null;
        return new[] { forecast.Tomorrow!, forecast.InTwoDays!, forecast.MeasuredTomorrow! }.All(level => 0 <= level.P10 && level.P10 <= level.P50 && level.P50 <= level.P90 && level.P90 <= 10_000)
            && (forecast.Reach!.P50 is null || forecast.Reach.P10 <= forecast.Reach.P50)
            && (forecast.Reach.P90 is null || forecast.Reach.P50 <= forecast.Reach.P90)
            && (forecast.Reach.P10 is null || forecast.Reach.P10 >= forecast.Today);
    });

    [Fact]
    public void The_chances_of_a_chain_add_up_to_one_and_reaching_never_becomes_less_likely() => Gen.Long[0, 10_000].Array[20, 80].Sample(levels =>
    {
        var own = new ChangeCounts(90);
        foreach (var change in DayChange.Of(Past.Days([.. levels.Cast<long?>()]))) own.Add(change);
        var step = new NextDay(own, own, Past.Monday.AddDays(levels.Length), ForecastSettings.Default);
        var reach = FillForecast.Reach(step, levels[^1], Past.Monday, 8_000, 28).Cumulative;
        return Math.Abs(FillForecast.LevelAfter(step, levels[^1], Past.Monday, 5).ChanceFrom(0) - 1) < 1e-9 && reach.Zip(reach.Skip(1)).All(pair => pair.First <= pair.Second + 1e-12);
    });
}
