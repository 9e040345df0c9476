using System.Numerics;

namespace Telemetry.Allocation;

/// <summary>
/// The methods of divisors: unit after unit goes to the claimant whose weight divided by its next divisor is highest, ties to the lowest id. Divisors 1, 3, 5 are
/// Sainte-Lague's, 1, 2, 3 are D'Hondt's. Nobody loses a unit when the total grows.
/// </summary>
internal static class HighestAverages
{
    /// <param name="units">0 or more.</param>
    /// <param name="sum">Of the weights; above 0.</param>
    /// <param name="divisorStep">2 for Sainte-Lague, 1 for D'Hondt.</param>
    public static BigInteger[] Of(BigInteger units, BigInteger[] weights, BigInteger sum, string[] ids, int divisorStep)
    {
        // 1. All units whose average is at least that of a total smaller by the number of claimants. They come first in the order of averages, and they are no more
        //    than the total: a rounded quota exceeds its quota by less than one. So 10^15 grams take no longer than 10.
        var early = BigInteger.Max(0, units - weights.Length);
        BigInteger[] shares = [.. weights.Select(weight => ((divisorStep * early * weight) + ((divisorStep - 1) * sum)) / (divisorStep * sum))];
        var left = units - shares.Aggregate(BigInteger.Zero, BigInteger.Add);

        // 2. The rest, at most two for each claimant, one by one.
        var queue = new PriorityQueue<int, NextUnit>(weights.Length);
        foreach (var (i, weight) in weights.Index())
            if (!weight.IsZero) queue.Enqueue(i, Next(i));
        for (; left > 0; left--)
        {
            var first = queue.Dequeue();
            shares[first]++;
            queue.Enqueue(first, Next(first));
        }

        return shares;

        NextUnit Next(int claimant) => new(weights[claimant], (divisorStep * shares[claimant]) + 1, ids[claimant]);
    }
}
