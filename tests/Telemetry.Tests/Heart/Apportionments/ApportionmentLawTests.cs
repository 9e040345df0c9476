using System.Numerics;
using CsCheck;
using Telemetry.Allocation;
using Telemetry.Allocation.Operations;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart.Apportionments;

/// <summary>The laws of sharing, each over 10,000 drawn cases: 120,000 in all.</summary>
public sealed class ApportionmentLawTests
{
    private static readonly int Cases = LawCases.Of(10_000);

    private static readonly Gen<ApportionmentMethod> Methods = Gen.OneOfConst(ApportionmentMethod.LargestRemainder, ApportionmentMethod.SainteLague, ApportionmentMethod.DHondt);

    /// <summary>Small numbers make ties, zeros and totals below the number of claimants; large ones leave 64 bits.</summary>
    private static readonly Gen<ExactWeight[]> Weights = Gen.Select(
        Gen.Frequency((4, Gen.Long[0, 8]), (1, Gen.Long[0, 1_000_000_000_000_000])).Array[1, 9], Gen.Frequency((3, Gen.Const(1L)), (1, Gen.Long[1, 12])))
        .Select((values, whole) => values.Select((value, index) => new ExactWeight($"k{(index * 7) % 10}", Fraction.Of(value, whole))).ToArray());

    private static readonly Gen<BigInteger> Totals =
        Gen.Frequency((4, Gen.Long[-40, 40]), (1, Gen.Long[-1_000_000_000_000_000, 1_000_000_000_000_000])).Select(total => (BigInteger)total);

    [Fact]
    public void Nothing_is_lost() => Gen.Select(Methods, Totals, Weights).Sample((method, total, weights) =>
    {
        var result = Apportionment.Of(method, total, weights);
        return result.Shares.Aggregate(result.Unallocated, BigInteger.Add) == total && (result.Unallocated.IsZero || Quotas.Of(total, weights) is null);
    }, iter: Cases);

    [Fact]
    public void Largest_remainder_keeps_every_share_between_floor_and_ceiling_of_its_quota() => Gen.Select(Totals, Weights).Sample((total, weights) =>
    {
        var shares = Apportionment.Of(ApportionmentMethod.LargestRemainder, total, weights).Shares;
        return Quotas.Of(total, weights) is not { } quotas || quotas.Zip(shares).All(pair => pair.First.Floor() <= pair.Second && pair.Second <= pair.First.Ceiling());
    }, iter: Cases);

    [Fact]
    public void The_order_of_the_claimants_does_not_matter() => Gen.Select(Methods, Totals, Weights, Gen.Int[0, 1_000]).Sample((method, total, weights, seed) =>
    {
        var shuffled = weights.ToArray();
        new Random(seed).Shuffle(shuffled);
        return ById(method, total, weights).SequenceEqual(ById(method, total, shuffled));
    }, iter: Cases);

    [Fact]
    public void Weights_of_another_scale_give_the_same_shares() => Gen.Select(Methods, Totals, Weights, Gen.Long[1, 1_000], Gen.Long[1, 1_000]).Sample((method, total, weights, up, down) =>
        Apportionment.Of(method, total, weights).Shares.SequenceEqual(Apportionment.Of(method, total, [.. weights.Select(weight => weight with { Value = weight.Value * Fraction.Of(up, down) })]).Shares),
        iter: Cases);

    [Fact]
    public void A_zero_weight_gets_nothing() => Gen.Select(Methods, Totals, Weights).Sample((method, total, weights) =>
        weights.Zip(Apportionment.Of(method, total, weights).Shares).All(pair => pair.First.Value.Sign != 0 || pair.Second.IsZero), iter: Cases);

    [Fact]
    public void A_smaller_weight_never_gets_more() => Gen.Select(Methods, Totals, Weights).Sample((method, total, weights) =>
    {
        var ordered = weights.Zip(Apportionment.Of(method, BigInteger.Abs(total), weights).Shares).OrderBy(pair => pair.First.Value).ThenBy(pair => pair.Second).ToList();
        return ordered.Zip(ordered.Skip(1)).All(pair => pair.First.Second <= pair.Second.Second);
    }, iter: Cases);

    [Fact]
    public void By_divisors_nobody_loses_a_unit_when_the_total_grows() =>
        Gen.Select(Gen.OneOfConst(ApportionmentMethod.SainteLague, ApportionmentMethod.DHondt), Totals, Weights, Gen.Int[1, 20]).Sample((method, total, weights, more) =>
            Apportionment.Of(method, BigInteger.Abs(total), weights).Shares.Zip(Apportionment.Of(method, BigInteger.Abs(total) + more, weights).Shares).All(pair => pair.First <= pair.Second),
            iter: Cases);

    [Fact]
    public void A_reversal_mirrors_every_line() => Gen.Select(Methods, Totals, Weights).Sample((method, total, weights) =>
        Apportionment.Of(method, total, weights).Shares.Zip(Apportionment.Of(method, -total, weights).Shares).All(pair => (pair.First + pair.Second).IsZero), iter: Cases);

    [Fact]
    public void Every_level_of_a_hierarchy_sums_to_its_parent() => Gen.Select(Totals, Weights, Weights, Weights).Sample((total, upper, middle, lower) =>
    {
        var tree = HierarchicalSplit.Of("all", total, [.. upper.Select(one => new SplitNode(one.Id, one.Value, [.. middle.Select(two => new SplitNode(two.Id, two.Value, [.. lower.Select(three => new SplitNode(three.Id, three.Value, []))]))]))]);
        return Sums(tree);
    }, iter: Cases);

    [Fact]
    public void Numbers_of_64_bits_are_shared_as_numbers_of_any_size() => Gen.Select(Methods, Gen.Long, Gen.Long[0, long.MaxValue].Array[1, 6]).Sample((method, total, values) =>
        Apportionment.Of(method, total, [.. values.Select((value, index) => new Weight($"k{5 - index}", value))]).Shares.Select(share => (BigInteger)share)
            .SequenceEqual(Apportionment.Of(method, (BigInteger)total, [.. values.Select((value, index) => new ExactWeight($"k{5 - index}", value))]).Shares), iter: Cases);

    [Fact]
    public void Divisors_give_what_sharing_unit_by_unit_gives() =>
        Gen.Select(Gen.OneOfConst(1, 2), Gen.Int[0, 60], Weights).Sample((step, units, weights) =>
            weights.All(weight => weight.Value.Sign == 0)
            || Apportionment.Of(step == 1 ? ApportionmentMethod.DHondt : ApportionmentMethod.SainteLague, units, weights).Shares.SequenceEqual(UnitByUnit(step, units, weights)), iter: Cases);

    [Fact]
    public void A_tie_is_decisive_exactly_when_somebody_would_lose_by_another_id() => Gen.Select(Methods, Gen.Long[-12, 12], Weights, Gen.Int[0, 1_000]).Sample((method, total, weights, seed) =>
    {
        // Other ids can change the shares only where a tie decides.
        var ids = weights.Select(weight => weight.Id).ToArray();
        new Random(seed).Shuffle(ids);
        var renamed = weights.Zip(ids, (weight, id) => weight with { Id = id }).ToArray();
        return DecisiveTie.Exists(method, total, weights) || Apportionment.Of(method, (BigInteger)total, weights).Shares.SequenceEqual(Apportionment.Of(method, (BigInteger)total, renamed).Shares);
    }, iter: Cases);

    private static bool Sums(SplitShare node) =>
        node.Children.Count == 0 || (node.Children.Aggregate(node.Unallocated, (sum, child) => sum + child.Units) == node.Units && node.Children.All(Sums));

    private static IEnumerable<(string, BigInteger)> ById(ApportionmentMethod method, BigInteger total, ExactWeight[] weights) =>
        weights.Select(weight => weight.Id).Zip(Apportionment.Of(method, total, weights).Shares).OrderBy(pair => pair.First, StringComparer.Ordinal);

    /// <summary>The definition, slow.</summary>
    private static BigInteger[] UnitByUnit(int step, int units, ExactWeight[] weights)
    {
        var shares = new BigInteger[weights.Length];
        for (var unit = 0; unit < units; unit++)
        {
            var first = weights.Index().Where(weight => weight.Item.Value.Sign > 0)
                .OrderByDescending(weight => weight.Item.Value / ((step * shares[weight.Index]) + 1)).ThenBy(weight => weight.Item.Id, StringComparer.Ordinal).First().Index;
            shares[first]++;
        }

        return shares;
    }
}
