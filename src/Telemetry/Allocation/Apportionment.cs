using System.Numerics;

namespace Telemetry.Allocation;

/// <summary>
/// Shares whole units by weights. Whatever the method: nothing is lost, a larger weight never gets less, a zero weight gets nothing, the order of the claimants does
/// not matter (ties go to the lowest id by code unit), and a negative total is the mirror image of the positive one, so that a reversal sums to 0. Without any
/// weight nothing is shared and the whole total is unallocated.
/// </summary>
public static class Apportionment
{
    /// <summary>The default method: every share lies between floor and ceiling of its exact quota.</summary>
    /// <inheritdoc cref="Of(ApportionmentMethod, long, IReadOnlyList{Weight})"/>
    public static Apportioned LargestRemainder(long total, IReadOnlyList<Weight> weights)
    {
        var ids = new string[weights.Count];
        var (sum, largest) = (UInt128.Zero, 0L);
        for (var i = 0; i < ids.Length; i++)
        {
            (ids[i], var value) = weights[i];
            if (value < 0) throw Claimants.Negative(ids[i], value);
            sum += (ulong)value;
            largest = Math.Max(largest, value);
        }

        Claimants.RequireDistinct(ids);
        if (sum == 0) return new(new long[ids.Length], total);

        // Nearly all products of a mass and a weight fit in 64 bits, where division is many times faster; all fit in 128.
        var units = total < 0 ? (ulong)-(Int128)total : (ulong)total;
        return new(
            sum <= ulong.MaxValue && (UInt128)largest * units <= ulong.MaxValue
                ? Signed(LargestRemainders.Of(units, Values(weights, value => (ulong)value), (ulong)sum, ids), total < 0)
                : Signed(LargestRemainders.Of<UInt128>(units, Values(weights, value => (UInt128)value), sum, ids), total < 0), 0);
    }

    /// <param name="total">Any 64-bit number.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative; the message names its id.</exception>
    /// <exception cref="ArgumentException">Two weights have the same id, so that ties would depend on their order.</exception>
    public static Apportioned Of(ApportionmentMethod method, long total, IReadOnlyList<Weight> weights)
    {
        if (method == ApportionmentMethod.LargestRemainder) return LargestRemainder(total, weights);
        var result = Of(method, (BigInteger)total, [.. weights.Select(weight => new ExactWeight(weight.Id, weight.Value))]);
        return new([.. result.Shares.Select(share => (long)share)], (long)result.Unallocated);
    }

    /// <summary>By exact weights and without a bound on the total.</summary>
    /// <inheritdoc cref="Of(ApportionmentMethod, long, IReadOnlyList{Weight})"/>
    public static ApportionedUnits Of(ApportionmentMethod method, BigInteger total, IReadOnlyList<ExactWeight> weights)
    {
        foreach (var weight in weights)
            if (weight.Value.Sign < 0) throw Claimants.Negative(weight.Id, weight.Value);
        string[] ids = [.. weights.Select(weight => weight.Id)];
        Claimants.RequireDistinct(ids);
        var whole = Claimants.Scaled(weights);
        var sum = whole.Aggregate(BigInteger.Zero, BigInteger.Add);
        if (sum.IsZero) return new(new BigInteger[ids.Length], total);

        var units = BigInteger.Abs(total);
        var shares = method switch
        {
            ApportionmentMethod.LargestRemainder => LargestRemainders.Of(units, whole, sum, ids),
            ApportionmentMethod.SainteLague => HighestAverages.Of(units, whole, sum, ids, divisorStep: 2),
            ApportionmentMethod.DHondt => HighestAverages.Of(units, whole, sum, ids, divisorStep: 1),
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "A method is LargestRemainder, SainteLague or DHondt."),
        };
        return new(total.Sign < 0 ? [.. shares.Select(share => -share)] : shares, 0);
    }

    private static TInteger[] Values<TInteger>(IReadOnlyList<Weight> weights, Func<long, TInteger> convert)
    {
        var values = new TInteger[weights.Count];
        for (var i = 0; i < values.Length; i++) values[i] = convert(weights[i].Value);
        return values;
    }

    private static long[] Signed<TInteger>(TInteger[] shares, bool mirrored)
        where TInteger : IBinaryInteger<TInteger>
    {
        var signed = new long[shares.Length];
        for (var i = 0; i < signed.Length; i++) signed[i] = mirrored ? (long)-Int128.CreateChecked(shares[i]) : long.CreateChecked(shares[i]);
        return signed;
    }
}
