using Telemetry.Quantities;
using Telemetry.Server.Events;
using Xunit;

namespace Telemetry.Tests.Events;

public sealed class TouchedContainersTests
{
    [Fact]
    public void A_container_that_is_touched_again_waits_once_with_the_span_of_both()
    {
        using var touched = new TouchedContainers();
        touched.Add([Span("a", 5, 6, 3), Span("b", 1, 1, 4)], 4);
        touched.Add([Span("a", 2, 4, 4)], 4);

        Assert.Equal(2, touched.Count);
        Assert.True(touched.TryTake(out var first));
        Assert.Equal(Span("a", 2, 6, 3), first);
    }

    [Fact]
    public void The_position_stays_before_what_is_waiting_or_under_way()
    {
        using var touched = new TouchedContainers();
        touched.Add([Span("a", 1, 1, 3), Span("b", 1, 1, 5)], 7);

        Assert.Equal(3UL, touched.SettledBefore);
        touched.TryTake(out _);
        Assert.Equal(3UL, touched.SettledBefore);
        touched.Done();
        Assert.Equal(5UL, touched.SettledBefore);
        touched.TryTake(out _);
        touched.Done();
        Assert.Equal(7UL, touched.SettledBefore);
    }

    [Fact]
    public void What_could_not_be_looked_at_comes_again_with_what_came_meanwhile()
    {
        using var touched = new TouchedContainers();
        touched.Add([Span("a", 5, 6, 3)], 3);
        touched.TryTake(out _);
        touched.Add([Span("a", 8, 9, 4)], 4);
        touched.PutBack();

        Assert.Equal(1, touched.Count);
        Assert.True(touched.TryTake(out var again));
        Assert.Equal(Span("a", 5, 9, 3), again);
    }

    private static TouchedSpan Span(string container, long first, long last, ulong segment) => new(container, new Instant(first), new Instant(last), segment);
}
