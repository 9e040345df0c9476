using CsCheck;
using Telemetry.CollectionEvents;
using Telemetry.Monitoring.Detection;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Detection;

public sealed class EventMatchingTests
{
    [Fact]
    public void Two_events_at_one_emptying_are_one_true_and_one_false()
    {
        var matching = Matching([10], [(9, 11), (8, 12)]);
        Assert.Equal((1, 0, 1), (matching.Pairs.Count, matching.Missed.Count, matching.False.Count));
        Assert.Equal(At(11), matching.Pairs[0].Event.FirstEmpty);
    }

    [Fact]
    public void One_event_over_two_emptyings_counts_once()
    {
        var matching = Matching([10, 20], [(5, 30)]);
        Assert.Equal((1, 1, 0), (matching.Pairs.Count, matching.Missed.Count, matching.False.Count));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(13, 0)]
    public void An_emptying_just_outside_the_interval_counts_within_the_tolerance(int emptiedAt, int matched)
    {
        var matching = Matching([emptiedAt], [(9, 11)], toleranceHours: 1);
        Assert.Equal(matched, matching.Pairs.Count);
    }

    [Fact]
    public void No_other_choice_matches_more()
    {
        var worlds = Gen.Select(Gen.Int[0, 30].Array[0, 5], Gen.Select(Gen.Int[0, 30], Gen.Int[0, 8], (from, length) => (from, from + length)).Array[0, 5]);
        worlds.Sample((hours, intervals) =>
        {
            var truth = hours.Distinct().Order().ToArray();
            return Matching(truth, intervals).Pairs.Count == Most(truth, intervals, 0, 0);
        });
    }

    // By trying everything: bits of used are the intervals that have an emptying already.
    private static int Most(int[] truth, (int From, int To)[] intervals, int index, int used)
    {
        if (index == truth.Length) return 0;
        var most = Most(truth, intervals, index + 1, used);
        for (var i = 0; i < intervals.Length; i++)
            if ((used & (1 << i)) == 0 && intervals[i].From <= truth[index] && truth[index] <= intervals[i].To)
                most = Math.Max(most, 1 + Most(truth, intervals, index + 1, used | (1 << i)));
        return most;
    }

    private static EventMatching Matching(int[] truth, (int From, int To)[] events, int toleranceHours = 0) => EventMatching.Of(
        [.. truth.Select(hour => new LabelledEmptying(At(hour), EventKind.FullEmptying, new(8_000), null, true))],
        events.Select(one => new CollectionEvent($"c@{one}", "c", Quantity.FillLevel, At(one.From), At(one.To), 8_000, 0, 90, "")),
        TimeSpan.FromHours(toleranceHours));

    private static Instant At(int hour) => Instant.FromUtc(2024, 5, 1) + TimeSpan.FromHours(hour);
}
