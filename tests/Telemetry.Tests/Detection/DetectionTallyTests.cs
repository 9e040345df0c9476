using CsCheck;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Monitoring.Detection;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Detection;

public sealed class DetectionTallyTests
{
    [Fact]
    public void A_rate_of_nothing_is_missing_and_not_zero()
    {
        var nothing = new DetectionTally();
        Assert.Null(nothing.Recall.Share);
        Assert.Null(nothing.Precision.Low);
        Assert.Null(nothing.FalseEventsAYear);
        Assert.Null(nothing.MedianTimingError);
    }

    [Fact]
    public void The_interval_is_that_of_Wilson()
    {
        // Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 and 0 of 20.
        var (some, none) = (new Proportion(81, 263), new Proportion(0, 20));
        Assert.Equal((0.2553, 0.3662), (Math.Round(some.Low!.Value, 4), Math.Round(some.High!.Value, 4)));
        Assert.Equal((0.0, 0.1611), (Math.Round(none.Low!.Value, 4), Math.Round(none.High!.Value, 4)));
    }

    [Fact]
    public void The_interval_holds_its_share() => Gen.Select(Gen.Int[0, 1_000], Gen.Int[1, 1_000]).Sample((hits, of) =>
    {
        var rate = new Proportion(Math.Min(hits, of), of);
        return rate.Low <= rate.Share && rate.Share <= rate.High && rate.Low >= 0 && rate.High <= 1;
    });

    [Fact]
    public void Recall_leaves_out_what_nobody_can_see_and_recall_of_all_does_not()
    {
        var tally = Tally([Emptied(10), Emptied(40, observable: false)], [Found(9, 11)]);
        Assert.Equal((new Proportion(1, 1), new Proportion(1, 2)), (tally.Recall, tally.RecallOfAll));
    }

    [Fact]
    public void Accuracy_counts_the_candidates_that_are_rightly_taken_for_none()
    {
        // Falls of 4,000 at 21 and 31 hours; at 21 nothing happened and nothing was found, at 31 an event is false.
        long[] levels = [.. Enumerable.Range(0, 40).Select(hour => hour is 20 or 30 ? 9_000L : 5_000L)];
        var tally = Tally([Emptied(10)], [Found(9, 11), Found(30, 31)], levels);
        Assert.Equal(1, tally.RejectedSteps);
        Assert.Equal(new Proportion(2, 3), tally.Accuracy);
    }

    [Fact]
    public void Confidence_stands_beside_how_often_it_was_right()
    {
        var tally = Tally([Emptied(10)], [Found(9, 11) with { ConfidencePercent = 92 }, Found(30, 31) with { ConfidencePercent = 90 }]);
        var bin = Assert.Single(tally.Calibration, bin => bin.True.Of > 0);
        Assert.Equal((90, 94, 0.91, new Proportion(1, 2)), (bin.FromPercent, bin.ToPercent, bin.Stated, bin.True));
    }

    [Fact]
    public void The_time_error_is_from_the_middle_of_the_interval()
    {
        var tally = Tally([Emptied(10)], [Found(6, 20)]);
        Assert.Equal(TimeSpan.FromHours(3), tally.MedianTimingError);
        Assert.Equal(new Proportion(1, 1), tally.Coverage);
    }

    [Fact]
    public void Tallies_are_added_by_their_counts()
    {
        var (sum, both) = (Tally([Emptied(10)], [Found(9, 11)]), new DetectionTally());
        both.Add(sum);
        both.Add(Tally([Emptied(10), Emptied(40)], [Found(1, 2)]));
        Assert.Equal((new Proportion(1, 3), new Proportion(1, 2)), (both.Recall, both.Precision));
        Assert.Equal(1, both.FalseEventsAYear);
    }

    private static DetectionTally Tally(LabelledEmptying[] truth, CollectionEvent[] events, long[]? levels = null)
    {
        var tally = new DetectionTally();
        var readings = (levels ?? []).Select((level, hour) => new Reading("c", Quantity.FillLevel, At(hour), level, ReadingStatus.Ok)).ToArray();
        tally.Add(readings, truth, new(events, []), DetectionSettings.Default, TimeSpan.Zero, TimeSpan.FromDays(365) / 2);
        return tally;
    }

    private static LabelledEmptying Emptied(int hour, bool observable = true) => new(At(hour), EventKind.FullEmptying, new(8_000), null, observable);

    private static CollectionEvent Found(int from, int to) => new($"c@{to}", "c", Quantity.FillLevel, At(from), At(to), 8_000, 0, 90, "");

    private static Instant At(int hour) => Instant.FromUtc(2024, 5, 1) + TimeSpan.FromHours(hour);
}
