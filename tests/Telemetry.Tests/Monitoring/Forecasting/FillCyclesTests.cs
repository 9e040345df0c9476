using Telemetry.Monitoring.Forecasting;
using Xunit;

namespace Telemetry.Tests.Monitoring.Forecasting;

public sealed class FillCyclesTests
{
    [Fact]
    public void Only_what_began_and_ended_with_an_emptying_is_a_whole_cycle()
    {
        var cycles = FillCycles.Of(Past.Days(4_000, 6_000, 0, 2_000, 4_000, 0, 2_000));
        Assert.Equal([false, true, false], cycles.Select(cycle => cycle.IsWhole));
        Assert.Equal((Past.Monday.AddDays(2), Past.Monday.AddDays(4)), (cycles[1].First, cycles[1].Last));
    }

    [Fact]
    public void A_gap_censors_the_cycles_on_both_sides()
    {
        var cycles = FillCycles.Of(Past.Days(9_000, 0, 2_000, null, null, 8_000, 9_000, 0));
        Assert.All(cycles, cycle => Assert.False(cycle.IsWhole));
        Assert.Equal(4, cycles.Count);
    }

    [Fact]
    public void An_emptying_somewhere_in_a_gap_ends_no_cycle_on_a_known_day() =>
        Assert.DoesNotContain(FillCycles.Of(Past.Days(9_000, 0, 2_000, null, null, 500, 1_000, 0)), cycle => cycle.IsWhole);

    [Fact]
    public void One_missed_day_does_not_cut_a_cycle() => Assert.Contains(FillCycles.Of(Past.Days(9_000, 0, 2_000, null, 6_000, 0)), cycle => cycle.IsWhole);

    [Fact]
    public void One_wild_level_does_not_move_the_slope()
    {
        long?[] levels = [0, 1_000, 2_000, 3_000, 4_000, 9_900];
        Assert.Equal(1_000, FillCycles.Of(Past.Days(levels))[0].PointsPerDay);
    }

    [Fact]
    public void A_cycle_of_a_single_day_has_no_slope() => Assert.Null(FillCycles.Of(Past.Days(9_000, 5_000, 1_000))[1].PointsPerDay);
}
