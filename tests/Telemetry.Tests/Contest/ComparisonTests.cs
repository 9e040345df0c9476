using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Runs;
using Xunit;

namespace Telemetry.Tests.Contest;

public sealed class ComparisonTests
{
    [Fact]
    public void A_higher_limit_takes_in_the_load_that_was_rejected()
    {
        var higher = RunComputation.Compute(PackVariant.WithFigure(ContestWorld.Pack, "limit", "15.2"), ContestWorld.Facts, ContestWorld.Request);
        var comparison = Comparison.Of([("15", ContestWorld.Run), ("15.2", higher)]);
        Assert.Equal(2_120_000, comparison.Parties.Single(row => row.Figure is { Subject: "measured:accepted", Party: "GM0002" }).Difference(1));
        Assert.All(comparison.Totals, total => Assert.True(total.Foots));
        Assert.NotEqual(ContestWorld.Run.Id, higher.Id);
    }

    [Fact]
    public void Under_another_key_what_some_win_others_lose()
    {
        var keys = KeyComparison.Of(Joint, ContestWorld.Facts, [AllocationKey.Emptyings, AllocationKey.Volume]);
        Assert.Empty(keys.Refused);
        var changes = keys.Comparison.Parties.Where(row => row.Figure.Subject == "share").ToList();
        Assert.Equal(0, changes.Sum(row => row.Difference(1)));
        Assert.True(keys.Comparison.Totals.Single(total => total.Subject == "share").IsKept(1));

        // 3,600 kg accepted: 3 to 1 by mass of the one accepted load, 2 to 2 by emptyings, 500 to 300 by volume.
        Assert.Equal([2_700_000L, 1_800_000L, 2_250_000L], changes.Single(row => row.Figure.Party == "GM0001").Values);
    }

    [Fact]
    public void A_key_that_does_not_tell_the_claimants_apart_is_refused_with_what_the_pack_shares()
    {
        var error = Assert.Throws<ArgumentException>(() => PackVariant.WithKey(ContestWorld.Pack, ContestWorld.Run.Outcome, AllocationKey.Inhabitants));
        Assert.Contains("'key' over organisation", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_that_the_pack_does_not_have_is_refused_with_those_it_has()
    {
        var error = Assert.Throws<ArgumentException>(() => PackVariant.WithFigure(ContestWorld.Pack, "tariff", "1"));
        Assert.Contains("limit, rate", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => PackVariant.WithFigure(ContestWorld.Pack, "rate", "1,5"));
    }

    [Fact]
    public void A_line_that_one_run_does_not_have_differs_without_passing_for_zero()
    {
        var without = RunComputation.Compute(ContestWorld.Pack, ContestWorld.Facts with { Emptyings = [.. ContestWorld.Facts.Emptyings.Where(one => one.Municipality == "GM0001")] }, ContestWorld.Request);
        var gone = LineDifference.Of(ContestWorld.Run, without).Single(line => line.Line == "accepted/GM0002/pmd");
        Assert.Null(gone.After);
        Assert.Equal(-gone.Before, gone.Difference);
    }

    /// <summary>All accepted mass as one whole, shared over the municipalities by mass.</summary>
    private static RunResult Joint
    {
        get
        {
            var pack = ContestWorld.Pack with
            {
                Inputs = [ContestWorld.Pack.Inputs[0], new("whole", "measured:accepted", Allocation.Tables.TableUnit.Gram, ["stream"], "Whole")],
                Steps =
                [
                    new("joint", "share", "Joint", new Dictionary<string, string> { ["table"] = "whole", ["key"] = "accepted" },
                        new Dictionary<string, string> { ["shares"] = "shares", ["unallocated"] = "open" }, new Dictionary<string, string> { ["to"] = "municipality" }),
                ],
                Bookings = [new("shares", "share", "'scheme'", "municipality", "Share")],
            };
            return RunComputation.Compute(pack, ContestWorld.Facts, ContestWorld.Request);
        }
    }
}
