using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Quantities;
using Xunit;
using static Telemetry.Tests.Events.Statements;

namespace Telemetry.Tests.Events;

public sealed class RestatementTests
{
    [Fact]
    public void What_is_new_is_detected_and_what_is_the_same_says_nothing()
    {
        var first = Restate([], [Detected("c-1", 6, 7), Detected("c-1", 20, 21)]);

        Assert.All(first, one => Assert.Equal((EventChange.Detected, 1, null), (one.Change, one.Revision, one.Before)));
        Assert.Equal(["c-1@" + Hour(7), "c-1@" + Hour(21)], first.Select(one => one.Id));
        Assert.Empty(Restate(first, [Detected("c-1", 6, 7), Detected("c-1", 20, 21)]));
    }

    [Fact]
    public void An_emptying_that_a_late_reading_moves_keeps_its_id()
    {
        var moved = Assert.Single(Restate(Restate([], [Detected("c-1", 6, 12)]), [Detected("c-1", 6, 8)]));

        Assert.Equal(("c-1@" + Hour(12), 2, EventChange.Revised), (moved.Id, moved.Revision, moved.Change));
        Assert.Equal((Detected("c-1", 6, 12), Detected("c-1", 6, 8)), (moved.Before, moved.After));
    }

    [Fact]
    public void An_emptying_that_is_no_more_is_withdrawn_and_may_come_back_under_its_id()
    {
        var first = Restate([], [Detected("c-1", 6, 7)]);
        var gone = Assert.Single(Restate(first, []));
        var back = Assert.Single(Restate([gone], [Detected("c-1", 6, 8)]));

        Assert.Equal((EventChange.Withdrawn, 2, null), (gone.Change, gone.Revision, gone.After));
        Assert.Equal((gone.Id, EventChange.Detected, 3, null), (back.Id, back.Change, back.Revision, back.Before));
    }

    [Fact]
    public void Of_two_that_touch_the_nearer_goes_on_and_the_other_is_new()
    {
        var changes = Restate(Restate([], [Detected("c-1", 0, 24)]), [Detected("c-1", 1, 2), Detected("c-1", 20, 23)]);

        Assert.Equal([("c-1@" + Hour(2), 1), ("c-1@" + Hour(24), 2)], changes.Select(one => (one.Id, one.Revision)));
    }

    [Fact]
    public void Two_emptyings_never_share_an_id()
    {
        var moved = Restate(Restate([], [Detected("c-1", 6, 12)]), [Detected("c-1", 6, 8)]);
        var changes = Restate(moved, [Detected("c-1", 6, 8), Detected("c-1", 11, 12)], near: TimeSpan.Zero);

        Assert.Equal("c-1@" + Hour(12) + "~2", Assert.Single(changes).Id);
    }

    [Fact]
    public void What_lies_outside_the_window_or_before_the_first_reading_stays()
    {
        var first = Restate([], [Detected("c-1", 6, 7), Detected("c-1", 40, 41)]);

        Assert.Empty(Restatements.Of(first, [], new TimeWindow(Hour(8), Hour(40)), Hour(0), TimeSpan.FromHours(2), Hour(50)));
        Assert.Equal(first[1].Id, Assert.Single(Restatements.Of(first, [], TimeWindow.All, Hour(10), TimeSpan.FromHours(2), Hour(50))).Id);
    }

    private static IReadOnlyList<Restatement> Restate(IReadOnlyList<Restatement> threads, IReadOnlyList<CollectionEvent> found, TimeSpan? near = null) =>
        Restatements.Of(threads, found, TimeWindow.All, Hour(0), near ?? TimeSpan.FromHours(2), Hour(100));
}
