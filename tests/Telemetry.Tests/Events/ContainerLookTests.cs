using CsCheck;
using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Events;

public sealed class ContainerLookTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5);

    [Fact]
    public void An_emptying_is_published_once_and_a_repeat_of_its_readings_says_nothing_more()
    {
        using var world = new LiveWorld();
        var readings = Cycle(from: 0, hours: 60, emptiedAt: 30);
        world.Append(readings);
        world.LookAtAll();
        var published = Assert.Single(world.Journal.HistoryOf("c-1"));
        world.Append(readings);
        world.LookAtAll();

        Assert.Equal((EventChange.Detected, 1, Start + TimeSpan.FromHours(30)), (published.Change, published.Revision, published.After!.FirstEmpty));
        Assert.Single(world.Journal.HistoryOf("c-1"));
    }

    [Fact]
    public void A_late_reading_revises_the_emptying_and_the_journal_shows_both()
    {
        using var world = new LiveWorld();
        var readings = Cycle(from: 0, hours: 60, emptiedAt: 30);
        world.Append([.. readings.Where((_, hour) => hour is < 24 or > 36)]);
        world.LookAtAll();
        world.Append([.. readings.Where((_, hour) => hour is >= 24 and <= 36)]);
        world.LookAtAll();

        var history = world.Journal.HistoryOf("c-1");
        Assert.Equal([EventChange.Detected, EventChange.Revised], history.Select(one => one.Change));
        Assert.Equal(history[0].Id, history[1].Id);
        Assert.Equal(history[0].After, history[1].Before);
        Assert.Equal((Start + TimeSpan.FromHours(29), Start + TimeSpan.FromHours(30)), (history[1].After!.LastFull, history[1].After!.FirstEmpty));
        Assert.True(history[0].KnownAt < history[1].KnownAt);
    }

    [Fact]
    public void After_a_silence_longer_than_the_reach_what_was_said_before_it_is_read_too()
    {
        using var world = new LiveWorld();
        world.Append([.. Enumerable.Range(0, 96).Select(hour => Level(hour, 5_000 + (40 * hour) + (60 * (hour % 3))))]);
        world.LookAtAll();
        world.Append([.. Enumerable.Range(130 * 24, 96).Select(hour => Level(hour, 200 + (10 * (hour - (130 * 24))) + (60 * (hour % 3))))]);
        world.LookAtAll();

        Assert.Equal(world.InOneGo("c-1"), world.Standing("c-1"));
        Assert.Contains(world.Journal.RemarksOf("c-1"), remark => remark.Kind == RemarkKind.UnobservedEmptyingPossible && remark.From == Start + TimeSpan.FromHours(95));
    }

    [Fact]
    public void Any_order_and_any_batching_end_in_the_emptyings_of_a_single_look() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 12], Gen.Int[0, 3]).Sample(
            (seed, batches, gaps) =>
            {
                using var world = new LiveWorld();
                var chance = new Random(seed);
                var readings = Series(chance, gaps);
                var order = readings.ToArray();
                chance.Shuffle(order);
                foreach (var batch in order.GroupBy(_ => chance.Next(batches)))
                {
                    world.Append([.. batch]);
                    if (chance.Next(3) > 0) world.LookAtAll();

                    // What was sent before is sent again.
                    if (chance.Next(4) == 0) world.Append([.. batch.Take(5)]);
                }

                world.LookAtAll();
                Assert.Equal(world.InOneGo("c-1"), world.Standing("c-1"));
                Assert.Equal(world.Standing("c-1").Count, world.Journal.Standing());
                foreach (var thread in world.Journal.HistoryOf("c-1").GroupBy(one => one.Id))
                {
                    Assert.Equal(Enumerable.Range(1, thread.Count()), thread.Select(one => one.Revision));
                    Assert.All(thread.Zip(thread.Skip(1)), pair => Assert.Equal(pair.First.After, pair.Second.Before));
                }
            },
            iter: 60);

    /// <summary>A year with emptyings at any time, spikes, and silences of up to 150 days, a reading every eight hours so that the test is quick.</summary>
    private static List<Reading> Series(Random chance, int gaps)
    {
        var silent = Enumerable.Range(0, gaps).Select(_ => (From: chance.Next(365), Days: chance.Next(2, 150))).ToList();
        var (readings, level) = (new List<Reading>(), 500);
        for (var hour = 0; hour < 365 * 24; hour += 8)
        {
            level = chance.Next(40) == 0 ? chance.Next(0, 800) : Math.Min(10_000, level + chance.Next(0, 250));
            if (silent.Exists(gap => hour / 24 >= gap.From && hour / 24 < gap.From + gap.Days)) continue;
            readings.Add(Level(hour, chance.Next(60) == 0 ? chance.Next(0, 10_000) : level));
        }

        return readings;
    }

    private static List<Reading> Cycle(int from, int hours, int emptiedAt) =>
        [.. Enumerable.Range(from, hours).Select(hour => Level(hour, hour < emptiedAt ? 8_000 + hour : 300 + hour))];

    private static Reading Level(int hour, int value) => new("c-1", Quantity.FillLevel, Start + TimeSpan.FromHours(hour), value, ReadingStatus.Ok);
}
