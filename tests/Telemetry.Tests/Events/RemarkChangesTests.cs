using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;
using static Telemetry.Tests.Events.Statements;

namespace Telemetry.Tests.Events;

public sealed class RemarkChangesTests
{
    [Fact]
    public void Remarks_outside_the_window_stay_and_those_inside_are_replaced()
    {
        var changed = RemarkChanges.Of([Frozen(1, 2), Frozen(12, 14)], [Frozen(20, 22)], new TimeWindow(Hour(10), Hour(30)));

        Assert.Equal([Frozen(1, 2), Frozen(20, 22)], changed);
    }

    [Fact]
    public void A_remark_that_the_window_cuts_off_keeps_its_start()
    {
        var changed = RemarkChanges.Of([Frozen(3, 15)], [Frozen(10, 18)], new TimeWindow(Hour(10), Hour(30)));

        Assert.Equal([Frozen(3, 18)], changed);
    }

    [Fact]
    public void What_was_read_only_in_part_neither_adds_nor_takes_away_a_remark_on_the_whole()
    {
        Assert.Equal([Frozen(3, 15)], RemarkChanges.Of([Frozen(3, 15)], [], new TimeWindow(Hour(10), Hour(30))));
        Assert.Empty(RemarkChanges.Of([], [Frozen(3, 15)], new TimeWindow(Hour(10), Hour(30))));
        Assert.Equal([Frozen(3, 15), Frozen(15, 20)], RemarkChanges.Of([Frozen(3, 15)], [Frozen(15, 20)], new TimeWindow(Hour(10), Hour(30))));
    }

    private static HistoryRemark Frozen(int from, int to) => new("c-1", RemarkKind.FrozenValue, Quantity.FillLevel, Hour(from), Hour(to));
}
