using CsCheck;
using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;
using static Telemetry.Tests.Events.Statements;

namespace Telemetry.Tests.Events;

public sealed class StatedEventsTests
{
    [Fact]
    public void A_void_takes_out_what_its_interval_touches_and_says_why()
    {
        var history = StatedEvents.Of([Detected("c-1", 6, 7), Detected("c-1", 20, 21), Detected("c-2", 6, 7)], [Void("v", 7, 9, known: 30)]);

        Assert.Equal(["c-2@" + Hour(7), "c-1@" + Hour(21)], history.Counted.Select(one => one.Event.Id));
        var voided = Assert.Single(history.Voided);
        Assert.Equal(("c-1@" + Hour(7), "lid stood open"), (voided.Event.Id, voided.Statement!.Reason));
    }

    [Fact]
    public void An_interval_that_only_comes_near_stays()
    {
        var history = StatedEvents.Of([Detected("c-1", 6, 7)], [Void("v", 8, 9, known: 30)]);

        Assert.Single(history.Counted);
        Assert.Empty(history.Voided);
    }

    [Fact]
    public void An_added_emptying_says_that_nothing_measured_it_and_keeps_its_mass()
    {
        var added = Assert.Single(StatedEvents.Of([], [Add("a", 6, 8, known: 30, grams: 120_000)]).Counted);

        Assert.Equal(
            ("said:owner/a", Quantity.Unspecified, EventSignals.None, Hour(6), Hour(8), new Grams(120_000)),
            (added.Event.Id, added.Event.Evidence, added.Event.Signals, added.Event.LastFull, added.Event.FirstEmpty, added.StatedMass));
    }

    [Fact]
    public void A_mass_that_nobody_knows_is_not_zero() => Assert.Null(Assert.Single(StatedEvents.Of([], [Add("a", 6, 8, known: 30)]).Counted).StatedMass);

    [Fact]
    public void A_mistaken_addition_is_answered_by_a_void_and_a_mistaken_void_by_an_addition()
    {
        var undone = StatedEvents.Of([], [Add("a", 6, 8, known: 30), Void("v", 6, 8, known: 31)]);
        var restored = StatedEvents.Of([Detected("c-1", 6, 7)], [Void("v", 6, 8, known: 30), Add("a", 6, 8, known: 31)]);

        Assert.Empty(undone.Counted);
        Assert.Equal("said:owner/a", Assert.Single(undone.Voided).Event.Id);
        Assert.Equal("said:owner/a", Assert.Single(restored.Counted).Event.Id);
    }

    [Fact]
    public void An_added_emptying_that_a_sensor_saw_as_well_counts_once()
    {
        var counted = Assert.Single(StatedEvents.Of([Detected("c-1", 6, 7)], [Add("a", 5, 9, known: 30, grams: 99_000)]).Counted);

        Assert.Equal(("c-1@" + Hour(7), new Grams(99_000)), (counted.Event.Id, counted.StatedMass));
    }

    [Fact]
    public void Neither_order_nor_repeats_change_what_counts() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 5], Gen.Int[0, 60], Gen.Bool).List[0, 8].Select(Gen.Int[0, 40].List[0, 6]).Sample(
            (said, found) =>
            {
                var statements = said.Select((one, index) => one.Item4 ? Void($"s{index}", one.Item1, one.Item1 + one.Item2, one.Item3) : Add($"s{index}", one.Item1, one.Item1 + one.Item2, one.Item3)).ToList();
                var events = found.Distinct().Select(hour => Detected("c-1", hour, hour + 1)).ToList();
                var straight = StatedEvents.Of(events, statements);
                var other = StatedEvents.Of([.. Enumerable.Reverse(events)], [.. Enumerable.Reverse(statements), .. statements]);

                Assert.Equal(straight.Counted, other.Counted);
                Assert.Equal(straight.Voided, other.Voided);
                Assert.Equal(events.Count, straight.Counted.Concat(straight.Voided).Count(one => one.Event.Evidence == Quantity.FillLevel));
            },
            iter: 2_000);
}
