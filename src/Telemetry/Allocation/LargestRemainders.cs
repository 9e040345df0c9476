using System.Numerics;

namespace Telemetry.Allocation;

/// <summary>
/// Hamilton's method. A total that grows by one may cost a claimant a unit (the Alabama paradox): that is the price of staying within the quota.
/// </summary>
internal static class LargestRemainders
{
    /// <param name="units">0 or more; times any weight it must fit in the integer.</param>
    /// <param name="sum">Of the weights; above 0.</param>
    public static TInteger[] Of<TInteger>(TInteger units, TInteger[] weights, TInteger sum, string[] ids)
        where TInteger : IBinaryInteger<TInteger>
    {
        // 1. Every claimant gets the floor of its quota.
        var shares = new TInteger[weights.Length];
        var remainders = new TInteger[weights.Length];
        var left = units;
        for (var i = 0; i < weights.Length; i++)
        {
            (shares[i], remainders[i]) = TInteger.DivRem(weights[i] * units, sum);
            left -= shares[i];
        }

        // 2. The units left over, fewer than there are remainders above 0, go to the largest remainders; ties to the lowest id.
        if (TInteger.IsZero(left)) return shares;
        var order = new int[weights.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, (one, other) =>
        {
            var larger = remainders[other].CompareTo(remainders[one]);
            return larger != 0 ? larger : string.CompareOrdinal(ids[one], ids[other]);
        });
        var count = int.CreateChecked(left);
        for (var i = 0; i < count; i++) shares[order[i]]++;
        return shares;
    }
}
