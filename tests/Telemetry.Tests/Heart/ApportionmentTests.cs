using CsCheck;
using Telemetry.Allocation;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class ApportionmentTests
{
    private static readonly Gen<Weight[]> Weights =
        Gen.Frequency((3, Gen.Long[0, 20]), (1, Gen.Long[0, 1_000_000_000_000_000])).Array[1, 12]
            .Select(values => values.Select((value, index) => new Weight($"k{index}", value)).ToArray());

    private static readonly Gen<long> Totals = Gen.Frequency((3, Gen.Long[-100, 100]), (1, Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000]));

    [Fact]
    public void Nothing_is_lost() => Gen.Select(Weights, Totals).Sample((weights, total) =>
    {
        var result = Apportionment.LargestRemainder(total, weights);
        return result.Shares.Sum() + result.Unallocated == total;
    });

    [Fact]
    public void Every_share_lies_within_one_unit_of_its_quota() => Gen.Select(Weights, Totals).Sample((weights, total) =>
    {
        var sum = weights.Aggregate(Int128.Zero, (subtotal, weight) => subtotal + weight.Value);
        var shares = Apportionment.LargestRemainder(total, weights).Shares;
        return weights.Index().All(entry => Int128.Abs((shares[entry.Index] * sum) - (entry.Item.Value * (Int128)total)) < Int128.Max(sum, 1));
    });

    [Fact]
    public void A_smaller_weight_never_gets_more() => Gen.Select(Weights, Totals).Sample((weights, total) =>
    {
        var shares = Apportionment.LargestRemainder(Math.Abs(total), weights).Shares;
        return weights.Index().All(low => weights.Index().All(high => low.Item.Value >= high.Item.Value || shares[low.Index] <= shares[high.Index]));
    });

    [Fact]
    public void The_order_of_the_claimants_does_not_matter() => Gen.Select(Weights, Totals, Gen.Int[0, 1_000]).Sample((weights, total, seed) =>
    {
        var shuffled = weights.ToArray();
        new Random(seed).Shuffle(shuffled);
        return ById(weights, total).SequenceEqual(ById(shuffled, total));
    });

    [Fact]
    public void A_reversal_mirrors_every_line() => Gen.Select(Weights, Totals).Sample((weights, total) =>
        Apportionment.LargestRemainder(total, weights).Shares.Zip(Apportionment.LargestRemainder(-total, weights).Shares).All(pair => pair.First + pair.Second == 0));

    [Fact]
    public void Weights_of_another_scale_give_the_same_shares() => Gen.Select(Weights, Totals, Gen.Long[1, 1_000]).Sample((weights, total, scale) =>
        Apportionment.LargestRemainder(total, weights).Shares.SequenceEqual(
            Apportionment.LargestRemainder(total, [.. weights.Select(weight => weight with { Value = weight.Value * scale })]).Shares));

    [Fact]
    public void A_zero_weight_gets_nothing() => Gen.Select(Weights, Totals).Sample((weights, total) =>
        weights.Index().All(entry => entry.Item.Value != 0 || Apportionment.LargestRemainder(total, weights).Shares[entry.Index] == 0));

    [Fact]
    public void Without_any_weight_the_whole_stays_unallocated()
    {
        var result = Apportionment.LargestRemainder(7, [new("a", 0), new("b", 0)]);
        Assert.Equal([0, 0], result.Shares);
        Assert.Equal(7, result.Unallocated);
        Assert.Equal(-7, Apportionment.LargestRemainder(-7, []).Unallocated);
    }

    [Fact]
    public void A_growing_total_can_cost_a_share_a_unit_as_in_Alabama()
    {
        Weight[] weights = [new("a", 6), new("b", 6), new("c", 2)];
        Assert.Equal([4, 4, 2], Apportionment.LargestRemainder(10, weights).Shares);
        Assert.Equal([5, 5, 1], Apportionment.LargestRemainder(11, weights).Shares);
    }

    [Fact]
    public void The_widest_numbers_do_not_overflow() =>
        Assert.Equal([long.MinValue / 2, long.MinValue / 2], Apportionment.LargestRemainder(long.MinValue, [new("a", long.MaxValue), new("b", long.MaxValue)]).Shares);

    [Fact]
    public void A_negative_weight_is_refused_by_name() =>
        Assert.Contains("'bad'", Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.LargestRemainder(1, [new("good", 1), new("bad", -1)])).Message);

    [Fact]
    public void A_doubled_id_is_refused() =>
        Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(1, [new("a", 1), new("a", 1)]));

    private static IEnumerable<(string, long)> ById(Weight[] weights, long total) =>
        weights.Select(weight => weight.Id).Zip(Apportionment.LargestRemainder(total, weights).Shares).OrderBy(pair => pair.First, StringComparer.Ordinal);
}
