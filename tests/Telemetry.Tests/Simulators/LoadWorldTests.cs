using Telemetry.Containers;
using Telemetry.Protocol.Readings;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Load;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class LoadWorldTests
{
    private static readonly LoadPlan Plan = new(40, Instant.FromUtc(2024, 10, 1), Seed: 3);

    [Fact]
    public void The_same_seed_gives_the_same_rows_and_another_seed_others()
    {
        var first = Days(Plan, 80).SelectMany(day => day.Value).ToArray();
        Assert.Equal(first, Days(Plan, 80).SelectMany(day => day.Value));
        Assert.NotEqual(first, Days(Plan with { Seed = 4 }, 80).SelectMany(day => day.Value));
    }

    [Fact]
    public void Every_reading_would_be_accepted_and_its_register_is_in_order()
    {
        var registry = LoadRegistry.Of(Plan);
        Assert.Empty(RegistryRules.Violations(registry));
        var index = new RegistryIndex(registry);
        foreach (var columns in Days(Plan, 400).Select(Columns))
        {
            var verdicts = Enumerable.Range(0, columns.Count).Select(row => Admission.Judge(columns[row], index.Devices[columns.Device], index, columns.SentAt));
            Assert.All(verdicts, Assert.Null);
        }
    }

    [Fact]
    public void A_device_continues_its_sequence_and_its_time_from_day_to_day()
    {
        var columns = Days(Plan with { Containers = 1 }, 3).Select(Columns).ToList();
        Assert.Single(columns.Select(day => (day.Device, day.Epoch)).Distinct());
        Assert.Equal(Enumerable.Range(0, 3 * LoadPlan.ValuesADay).Select(number => (ulong)number), columns.SelectMany(day => day.Sequence[..day.Count]));
        var moments = columns.SelectMany(day => day.MeasuredAt[..day.Count].Distinct()).ToList();
        Assert.Equal(3 * LoadPlan.TicksADay, moments.Count);
        Assert.All(moments.Zip(moments.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 900_000 - 40, 900_000 + 40));
    }

    [Fact]
    public void Days_differ_as_real_ones_do()
    {
        var days = Days(Plan with { Containers = 1 }, 30).ToList();
        foreach (var (quantity, mostAlike) in new[] { (0, 0.6), (1, 0.1), (2, 0.2), (3, 0.2), (4, 0.2) })
        {
            var alike = days.Zip(days.Skip(1)).Average(pair => Enumerable.Range(0, 96).Count(tick => pair.First.Value[(tick * 6) + quantity] == pair.Second.Value[(tick * 6) + quantity]) / 96.0);
            Assert.True(alike < mostAlike, $"{LoadPlan.Measured[quantity]}: {alike:P0} of the moments have the value of the day before");
        }
    }

    [Fact]
    public void Sensors_fail_and_containers_are_emptied_as_often_as_measured()
    {
        var days = Days(Plan, 40 * 60).ToList();
        var noEcho = days.Average(day => Enumerable.Range(0, 96).Count(tick => day.Status[tick * 6] == (byte)ReadingStatus.NoTarget) / 96.0);
        Assert.InRange(noEcho, 0.006, 0.009);

        // The scale loses more than 60 kg from one moment to the next only where somebody emptied, or stopped leaning on a scale that shows little.
        var emptied = days.GroupBy(day => day.Index).Average(device => Falls([.. device.SelectMany(day => Enumerable.Range(0, 96).Select(tick => day.Value[(tick * 6) + 1]))]) / 60.0);
        Assert.InRange(emptied, 0.03, 0.2);
    }

    [Fact]
    public void A_payload_holds_what_the_columns_hold()
    {
        var sent = Columns(Days(Plan, 1).Single());
        var received = new ReadingColumns();
        BatchCodec.Decode(LoadPayload.Encode(sent), received);
        Assert.Equal(sent.Epoch, received.Epoch);
        Assert.Equal(Enumerable.Range(0, sent.Count).Select(row => (sent.Sequence[row], sent[row])), Enumerable.Range(0, received.Count).Select(row => (received.Sequence[row], received[row])));
    }

    private static int Falls(List<int> grams) => Enumerable.Range(2, grams.Count - 4).Count(i => Math.Min(grams[i - 1], grams[i - 2]) - Math.Max(grams[i], grams[i + 1]) > 60_000);

    private static IEnumerable<DeviceDay> Days(LoadPlan plan, int count)
    {
        var world = new LoadWorld(plan);
        for (var i = 0; i < count; i++)
        {
            var day = new DeviceDay();
            world.Next(day);
            yield return day;
        }
    }

    private static ReadingColumns Columns(DeviceDay day)
    {
        var columns = new ReadingColumns();
        day.CopyTo(columns);
        return columns;
    }
}
