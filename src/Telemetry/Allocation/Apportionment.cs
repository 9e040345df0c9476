namespace Telemetry.Allocation;

/// <summary>
/// Shares whole units by largest remainder (Hamilton). Nothing is lost, every share lies between floor and ceiling of its exact
/// quota, a larger weight never gets less, and the order of the claimants does not matter. A total that grows by one may cost a
/// claimant a unit (the Alabama paradox): that is the price of staying within the quota.
/// </summary>
public static class Apportionment
{
    /// <param name="total">Any 64-bit number; a negative total is the mirror image of the positive one, so that a reversal sums to 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative; the message names its id.</exception>
    /// <exception cref="ArgumentException">Two weights have the same id, so that ties would depend on their order.</exception>
    public static Apportioned LargestRemainder(long total, IReadOnlyList<Weight> weights)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var weight in weights)
        {
            if (weight.Value < 0) throw new ArgumentOutOfRangeException(nameof(weights), $"The weight of '{weight.Id}' is {weight.Value}; a weight is 0 or more.");
            if (!ids.Add(weight.Id)) throw new ArgumentException($"The id '{weight.Id}' occurs twice; ids decide ties and must differ.", nameof(weights));
        }

        var sum = weights.Aggregate(Int128.Zero, (subtotal, weight) => subtotal + weight.Value);
        if (sum == 0) return new(new long[weights.Count], total);

        // 1. Every claimant gets the floor of its quota. A product of two 64-bit numbers fits in 128 bits.
        var magnitude = Int128.Abs(total);
        var quotas = weights.Select(weight => Int128.DivRem(weight.Value * magnitude, sum)).ToArray();
        var shares = quotas.Select(quota => quota.Quotient).ToArray();

        // 2. The units left over, fewer than there are remainders above 0, go to the largest remainders; ties to the lowest id.
        var left = (int)(magnitude - shares.Aggregate(Int128.Zero, (subtotal, share) => subtotal + share));
        var order = Enumerable.Range(0, weights.Count)
            .OrderByDescending(index => quotas[index].Remainder)
            .ThenBy(index => weights[index].Id, StringComparer.Ordinal);
        foreach (var index in order.Take(left)) shares[index]++;

        return new([.. shares.Select(share => (long)(total < 0 ? -share : share))], 0);
    }
}
