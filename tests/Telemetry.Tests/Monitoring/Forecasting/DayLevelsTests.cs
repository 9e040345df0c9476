using CsCheck;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class DayLevelsTests
{
    private static readonly Instant Midnight = Amsterdam.Midnight(Past.Monday);

    [Fact]
    public void A_spike_at_the_end_of_the_day_is_outvoted()
    {
        var day = Assert.Single(DayLevels.Of([At(20, 3_000), At(21, 3_100), At(22, 9_900)], []));
        Assert.Equal((Past.Monday, 3_100L, false), (day.Day, day.Level, day.IsEmptied));
        Assert.Equal(Midnight + TimeSpan.FromHours(22), day.At);
    }

    [Fact]
    public void What_stood_there_before_an_emptying_does_not_count_in_the_level_after_it()
    {
        var days = DayLevels.Of([At(20, 8_000), At(21, 8_000), At(22, 200)], [Past.Emptying(Midnight + TimeSpan.FromHours(21), Midnight + TimeSpan.FromHours(22))]);
        Assert.Equal((200L, true), (days[0].Level, days[0].IsEmptied));
    }

    [Fact]
    public void A_day_without_a_usable_level_has_none()
    {
        var days = DayLevels.Of([At(12, 4_000), At(36, 0, ReadingStatus.NoTarget), At(60, 5_000)], []);
        Assert.Equal([(Past.Monday, 4_000L), (Past.Monday.AddDays(2), 5_000L)], days.Select(day => (day.Day, day.Level)));
    }

    [Fact]
    public void An_emptying_in_a_gap_is_told_by_the_next_day_level() =>
        Assert.Equal([false, true], DayLevels.Of([At(12, 8_000), At(84, 500)], [Past.Emptying(Midnight + TimeSpan.FromHours(12), Midnight + TimeSpan.FromHours(84))]).Select(day => day.IsEmptied));

    [Fact]
    public void Every_day_level_is_a_level_that_was_measured_on_that_day() => Gen.Select(Gen.Int[0, 24 * 20], Gen.Long[0, 10_000]).Array[0, 60].Sample(samples =>
    {
        Reading[] readings = [.. samples.OrderBy(sample => sample.Item1).Select(sample => At(sample.Item1, sample.Item2))];
        var days = DayLevels.Of(readings, []);
        return days.Count == readings.Select(DayOf).Distinct().Count()
            && days.All(day => readings.Any(reading => DayOf(reading) == day.Day && reading.Value == day.Level))
            && days.Zip(days.Skip(1)).All(pair => pair.First.Day < pair.Second.Day);
    });

    private static DateOnly DayOf(Reading reading) => DateOnly.FromDateTime(Amsterdam.At(reading.MeasuredAt).DateTime);

    private static Reading At(int hour, long level, ReadingStatus status = ReadingStatus.Ok) => Past.Level(Midnight + TimeSpan.FromHours(hour), level, status);
}
