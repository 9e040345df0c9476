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

    private static HistoryRemark Frozen(int from, int to) => new("c-1", RemarkKind.FrozenValue, Quantity.FillLevel, Hour(from), Hour(to));
}
