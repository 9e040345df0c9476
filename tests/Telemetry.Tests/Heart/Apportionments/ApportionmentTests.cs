using System.Numerics;
using Telemetry.Allocation;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.Apportionments;

public sealed class ApportionmentTests
{
    private static readonly BigInteger Huge = BigInteger.Pow(10, 40);

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
    public void Sainte_Lague_can_leave_the_quota_and_largest_remainder_does_not()
    {
        // Balinski and Young 1975: the exact quota of b is 44.
        Weight[] weights = [new("a", 5117), new("b", 4400), new("c", 162), new("d", 161), new("e", 160)];
        Assert.Equal([51, 43, 2, 2, 2], Apportionment.Of(ApportionmentMethod.SainteLague, 100, weights).Shares);
        Assert.Equal([51, 44, 2, 2, 1], Apportionment.Of(ApportionmentMethod.LargestRemainder, 100, weights).Shares);
        Assert.Equal([52, 45, 1, 1, 1], Apportionment.Of(ApportionmentMethod.DHondt, 100, weights).Shares);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue + 1)]
    public void The_widest_numbers_do_not_overflow(long total)
    {
        var result = Apportionment.LargestRemainder(total, [new("a", long.MaxValue), new("b", long.MaxValue), new("c", 0)]);
        Assert.Equal((Int128)total, result.Shares.Aggregate(Int128.Zero, (sum, share) => sum + share));
        Assert.Equal(0, result.Shares[2]);
        Assert.Equal(total, Assert.Single(Apportionment.LargestRemainder(total, [new("a", long.MaxValue)]).Shares));
    }

    [Fact]
    public void Where_a_product_leaves_64_bits_the_shares_are_those_of_the_wide_calculation()
    {
        // 3 × 6148914691236517205 is the largest number of 64 bits; one more unit of weight or total no longer fits.
        foreach (var (total, weight) in new[] { (3L, 6_148_914_691_236_517_205), (3L, 6_148_914_691_236_517_206), (4L, 6_148_914_691_236_517_205) })
        {
            Weight[] weights = [new("a", weight), new("b", 1)];
            Assert.Equal(
                Apportionment.Of(ApportionmentMethod.LargestRemainder, (BigInteger)total, [new ExactWeight("a", weight), new ExactWeight("b", 1)]).Shares,
                Apportionment.LargestRemainder(total, weights).Shares.Select(share => (BigInteger)share));
        }
    }

    [Theory]
    [InlineData(ApportionmentMethod.LargestRemainder)]
    [InlineData(ApportionmentMethod.SainteLague)]
    [InlineData(ApportionmentMethod.DHondt)]
    public void Totals_and_weights_of_any_size_are_shared(ApportionmentMethod method)
    {
        var result = Apportionment.Of(method, Huge + 1, [new("b", Fraction.Of(1, Huge)), new("a", Fraction.Of(1, Huge)), new("z", 0)]);
        Assert.Equal([Huge / 2, (Huge / 2) + 1, 0], result.Shares);
        Assert.Equal(0, result.Unallocated);
    }

    [Theory]
    [InlineData(ApportionmentMethod.LargestRemainder)]
    [InlineData(ApportionmentMethod.SainteLague)]
    [InlineData(ApportionmentMethod.DHondt)]
    public void Nothing_to_share_gives_everybody_nothing(ApportionmentMethod method)
    {
        Assert.Equal([0, 0], Apportionment.Of(method, 0, [new Weight("a", 1), new Weight("b", 2)]).Shares);
        Assert.Equal(5, Apportionment.Of(method, 5, (Weight[])[]).Unallocated);
    }

    [Fact]
    public void Ties_go_by_code_units_and_never_by_a_culture() =>
        Assert.Equal([0, 0, 1, 1], Apportionment.LargestRemainder(2, [new("é", 1), new("b", 1), new("B", 1), new("10", 1)]).Shares);

    [Fact]
    public void A_negative_weight_is_refused_by_name()
    {
        Assert.Contains("'bad'", Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.LargestRemainder(1, [new("good", 1), new("bad", -1)])).Message, StringComparison.Ordinal);
        Assert.Contains("'bad' is -0.5", Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.Of(ApportionmentMethod.DHondt, (BigInteger)1, [new("bad", Fraction.Of(-1, 2))])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "a")]
    [InlineData("b", "a", "b")]
    public void A_doubled_id_is_refused_by_name(params string[] ids)
    {
        Assert.Contains($"'{ids[0]}'", Assert.Throws<ArgumentException>(() => Apportionment.LargestRemainder(1, [.. ids.Select(id => new Weight(id, 1))])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Apportionment.Of(ApportionmentMethod.SainteLague, 1, [.. ids.Select(id => new Weight(id, 1))]));
    }

    [Fact]
    public void An_unknown_method_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Apportionment.Of((ApportionmentMethod)9, 1, [new Weight("a", 1)]));
}
