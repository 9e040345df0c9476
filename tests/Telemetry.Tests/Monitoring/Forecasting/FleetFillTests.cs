using Microsoft.Extensions.Time.Testing;
using Telemetry.Monitoring.Forecasting;
using Telemetry.Monitoring.Forecasting.PickLists;
using Telemetry.Protocol.Registers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Server.Forecasting;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Edge;
using Telemetry.Tests.Heart;
using Telemetry.Tests.Storage.Contract;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class FleetFillTests : IDisposable
{
    private static readonly Instant Start = Amsterdam.Midnight(new DateOnly(2024, 10, 1));

    private readonly TemporaryFolder folder = new();
    private readonly MemoryReadingStore store = new();
    private readonly FakeTimeProvider time = new((Start + TimeSpan.FromDays(40)).ToDateTimeOffset());
    private readonly DataFolder data;
    private ulong sequence;

    public FleetFillTests()
    {
        data = new DataFolder(folder.Path);
        File.WriteAllBytes(data.RegistryFile, RegisterJson.WriteRegistry(World.Registry));
    }

    [Fact]
    public void The_list_of_now_comes_from_the_readings_of_the_window()
    {
        // Rises by 250 an hour from 0 to 8,000 in 32 hours and is emptied; 960 hours in, it stands where it began.
        Add(Sawtooth("c1", 40 * 24));
        var state = Fill().Now(Stop);
        var forecast = state.Forecasts.Single(one => one.Container.Id == "c1");
        Assert.False(state.IsPast);
        Assert.True(forecast.IsEstablished, $"{forecast.Reliability}");
        Assert.Equal(40, forecast.Reliability.DaysSeen);
    }

    [Fact]
    public void When_no_container_speaks_the_list_is_that_of_the_newest_reading_and_sends_nobody_to_every_sensor()
    {
        Add(Sawtooth("c1", 20 * 24));
        var state = Fill().Now(Stop);
        Assert.True(state.IsPast);
        Assert.True(state.AsOf - (Start + TimeSpan.FromHours((20 * 24) - 1)) == TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain(state.List.Lines, line => line.Forecast.Container.Id == "c1" && line.Action == PickAction.VisitSensor);
    }

    [Fact]
    public void One_silent_container_among_others_is_visited()
    {
        Add(Sawtooth("c1", 40 * 24));
        Add(Sawtooth("c2", 30 * 24));
        Assert.Equal(PickReason.SensorSilent, Assert.Single(Fill().Now(Stop).List.Lines, line => line.Forecast.Container.Id == "c2").Reason);
    }

    [Fact]
    public void A_container_that_stands_on_a_scale_alone_has_no_level_sensor_to_visit()
    {
        Add(Sawtooth("c1", 40 * 24));
        Add([new Reading("c3", Quantity.ContentMass, Start + TimeSpan.FromDays(39), 50_000, ReadingStatus.Ok)]);
        var lines = Fill().Now(Stop).List.Lines;
        Assert.DoesNotContain(lines, line => line.Forecast.Container.Id == "c3");
        Assert.Contains(lines, line => line.Forecast.Container.Id == "c4" && line.Reason == PickReason.NeverHeard);
    }

    [Fact]
    public void The_state_is_made_again_after_a_minute_with_what_came_since()
    {
        Add(Sawtooth("c1", 40 * 24));
        var fill = Fill();
        var first = fill.Now(Stop);
        Add([World.Fill("c1", Start + TimeSpan.FromDays(40), 95), World.Fill("c1", Start + TimeSpan.FromDays(40) + TimeSpan.FromSeconds(1), 95), World.Fill("c1", Start + TimeSpan.FromDays(40) + TimeSpan.FromSeconds(2), 95)]);
        Assert.Same(first, fill.Now(Stop));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(9_500, fill.Now(Stop).Forecasts.Single(one => one.Container.Id == "c1").Now!.Value.Level);
    }

    [Fact]
    public void What_is_continued_hour_by_hour_is_what_a_whole_reading_gives()
    {
        Add(Sawtooth("c1", 40 * 24));
        var fill = Fill();
        for (var hour = 40 * 24; hour < 48 * 24; hour += 5)
        {
            Add(Sawtooth("c1", hour + 5).Skip(hour));
            time.Advance(TimeSpan.FromHours(5));
            fill.Now(Stop);
        }

        var (continued, whole) = (fill.Now(Stop).Forecasts.Single(one => one.Container.Id == "c1"), Fill().Now(Stop).Forecasts.Single(one => one.Container.Id == "c1"));
        Assert.Equal(whole, continued);
        Assert.Equal(Amsterdam.Midnight(new DateOnly(2024, 11, 18)), Amsterdam.Midnight(continued.Today));
    }

    [Fact]
    public void A_past_time_knows_nothing_of_what_came_later()
    {
        Add(Sawtooth("c1", 40 * 24));
        var then = Start + TimeSpan.FromDays(10);
        var forecast = Fill().At(then).Forecasts.Single(one => one.Container.Id == "c1");
        Assert.True(forecast.Now!.Value.At < then);
        Assert.Equal(10, forecast.Reliability.DaysSeen);
    }

    [Fact]
    public void Thresholds_come_from_the_file_and_a_wrong_file_names_the_mistake()
    {
        Add(Sawtooth("c1", 40 * 24));
        File.WriteAllBytes(data.PickListFile, RegisterJson.WritePickRules(PickRules.Default with { MustFrom = 9_000 }));
        Assert.Equal(9_000, Fill().Now(Stop).Rules.MustFrom);
        File.WriteAllBytes(data.PickListFile, RegisterJson.WritePickRules(PickRules.Default with { HistoryDays = 1 }));
        Assert.Contains("historyDays: 1 is outside 28 to 365.", Assert.Throws<InvalidDataException>(() => Fill().Now(Stop)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private FleetFill Fill() => new(data, store, time);

    private static IEnumerable<Reading> Sawtooth(string container, int hours) =>
        Enumerable.Range(0, hours).Select(hour => new Reading(container, Quantity.FillLevel, Start + TimeSpan.FromHours(hour), hour % 33 * 250, ReadingStatus.Ok));

    private void Add(IEnumerable<Reading> readings)
    {
        Reading[] rows = [.. readings];
        store.Append(1, StoredLog.Batch(rows, first: sequence, device: "d1"));
        sequence += (ulong)rows.Length;
        store.Flush();
    }
}
