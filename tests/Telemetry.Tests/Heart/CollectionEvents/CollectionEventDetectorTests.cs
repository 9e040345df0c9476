using CsCheck;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Heart.CollectionEvents;

public sealed class CollectionEventDetectorTests
{
    private static readonly int[] Week = [.. Enumerable.Range(0, 80), .. Enumerable.Range(0, 60), .. Enumerable.Range(2, 30)];

    [Fact]
    public void An_emptying_is_the_interval_between_last_full_and_first_empty()
    {
        var found = Assert.Single(Detect(World.Hourly("c1", 60, 61, 62, 63, 2, 3, 4, 5)));
        Assert.Equal(World.Start + TimeSpan.FromHours(3), found.LastFull);
        Assert.Equal(World.Start + TimeSpan.FromHours(4), found.FirstEmpty);
        Assert.Equal(World.Start + TimeSpan.FromMinutes(210), found.Midpoint);
        Assert.Equal((6_200, 300, 5_900), (found.Before, found.After, found.Drop));
        Assert.Equal("c1@2024-10-07T10:00:00.000Z", found.Id);
        Assert.Equal(16, found.EvidenceDigest.Length);
    }

    [Fact]
    public void A_scale_that_fell_silent_leaves_the_fill_level_to_decide()
    {
        var levels = World.Hourly("c1", [.. Enumerable.Repeat(60, 10), .. Enumerable.Repeat(2, 30), .. Enumerable.Repeat(70, 30), .. Enumerable.Repeat(3, 10)]);
        var weights = Enumerable.Range(0, 20).Select(hour =>
            new Reading("c1", Quantity.ContentMass, World.Start + TimeSpan.FromHours(hour), hour < 10 ? 90_000 : 1_000, ReadingStatus.Ok));
        var found = Detect([.. levels, .. weights]);
        Assert.Equal([Quantity.ContentMass, Quantity.FillLevel], found.Select(one => one.Evidence));
        Assert.Equal([10, 70], found.Select(one => (int)(one.FirstEmpty - World.Start).TotalHours));
    }

    [Fact]
    public void A_scale_that_saw_nothing_leave_overrules_the_fill_level()
    {
        var levels = World.Hourly("c1", 60, 60, 60, 60, 60, 2, 2, 2, 2, 2);
        var weights = Enumerable.Range(0, 10).Select(hour => new Reading("c1", Quantity.ContentMass, World.Start + TimeSpan.FromHours(hour), 90_000, ReadingStatus.Ok));
        Assert.Empty(Detect([.. levels, .. weights]));
    }

    [Fact]
    public void A_spike_is_no_event()
    {
        Assert.Empty(Detect(World.Hourly("c1", 60, 60, 61, 61, 5, 61, 62, 62)));
        Assert.Empty(Detect(World.Hourly("c1", 20, 20, 21, 21, 90, 21, 22, 22)));
    }

    [Fact]
    public void A_missing_echo_is_no_event()
    {
        var readings = World.Hourly("c1", 60, 60, 61, 61, 0, 0, 0, 0, 62, 62)
            .Select(reading => reading.Value == 0 ? reading with { Status = ReadingStatus.NoTarget } : reading).ToList();
        Assert.Empty(Detect(readings));
    }

    [Fact]
    public void A_suspect_value_counts_as_missing() =>
        Assert.Empty(Detect([.. World.Hourly("c1", 60, 60, 61), World.Fill("c1", World.Start + TimeSpan.FromHours(4), 1, ReadingStatus.Suspect)]));

    [Fact]
    public void Order_and_repeats_do_not_matter()
    {
        var readings = World.Hourly("c1", Week);
        var expected = Detect(readings);
        Assert.Equal(2, expected.Count);
        Gen.Int[0, 10_000].Sample(seed =>
        {
            var random = new Random(seed);
            var shuffled = readings.Concat(readings.Where(_ => random.Next(3) == 0)).ToArray();
            random.Shuffle(shuffled);
            return Detect(shuffled).SequenceEqual(expected);
        }, iter: 50);
    }

    [Fact]
    public void Daily_readings_are_enough()
    {
        var found = Detect(Daily(20, 40, 60, 80, 10, 30, 50, 70, 5, 20));
        Assert.Equal([World.Start + TimeSpan.FromDays(4), World.Start + TimeSpan.FromDays(8)], found.Select(item => item.FirstEmpty));
    }

    [Fact]
    public void A_daily_spike_between_agreeing_neighbours_is_no_event() => Assert.Empty(Detect(Daily(50, 55, 60, 5, 62, 65)));

    [Fact]
    public void Two_emptyings_close_together_in_daily_readings_are_two_events() => Assert.Equal(2, Detect(Daily(5, 60, 5, 60, 5)).Count);

    [Fact]
    public void A_gap_gives_an_interval()
    {
        int[] full = [60, 61, 62, 63], empty = [2, 3, 4, 5];
        var later = World.Start + TimeSpan.FromHours(40);
        var found = Assert.Single(Detect([.. World.Hourly("c1", full), .. empty.Select((percent, hour) => World.Fill("c1", later + TimeSpan.FromHours(hour), percent))]));
        Assert.Equal((World.Start + TimeSpan.FromHours(3), later), (found.LastFull, found.FirstEmpty));
    }

    [Fact]
    public void A_partial_emptying_is_an_event_of_its_own_size()
    {
        Assert.Equal(3_000, Assert.Single(Detect(World.Hourly("c1", 80, 80, 80, 80, 50, 50, 50, 50))).Drop);
        Assert.Empty(Detect(World.Hourly("c1", 80, 80, 80, 80, 65, 65, 65, 65)));
    }

    [Fact]
    public void A_fall_over_two_readings_is_one_event() =>
        Assert.Equal(8_000, Assert.Single(Detect(World.Hourly("c1", 80, 80, 80, 80, 30, 0, 0, 0, 0))).Drop);

    [Fact]
    public void A_scale_is_preferred_to_a_fill_level()
    {
        Reading[] scale = [.. new[] { 90_000, 91_000, 92_000, 2_000, 2_500 }.Select((mass, hour) =>
            new Reading("c1", Quantity.ContentMass, World.Start + TimeSpan.FromHours(hour), mass, ReadingStatus.Ok))];
        var found = Assert.Single(Detect([.. World.Hourly("c1", 60, 60, 60, 60, 60), .. scale]));
        Assert.Equal((Quantity.ContentMass, 88_500L), (found.Evidence, found.Drop));
    }

    [Fact]
    public void A_filling_container_is_never_emptied() => Gen.Int[0, 3].Array[2, 100].Sample(steps =>
    {
        var level = 0;
        return Detect(World.Hourly("c1", [.. steps.Select(step => level += step)])).Count == 0;
    });

    private static IReadOnlyList<CollectionEvent> Detect(IReadOnlyList<Reading> readings) =>
        CollectionEventDetector.Detect("c1", readings, DetectionSettings.Default);

    private static List<Reading> Daily(params int[] percents) =>
        [.. percents.Select((percent, day) => World.Fill("c1", World.Start + TimeSpan.FromDays(day), percent))];
}
