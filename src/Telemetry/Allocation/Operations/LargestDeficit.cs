using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Assigns whole pick-ups one by one: pick-up k goes to the largest deficit, share × k less what was assigned so far (k counts the one being assigned); ties to the lowest
/// id. A choice of ours.
/// </summary>
public static class LargestDeficit
{
    /// <summary>The ids in the order of assignment.</summary>
    /// <param name="shares">0 or more, in any order; divided by their sum.</param>
    /// <exception cref="ArgumentException">Pick-ups without any share above 0, or fewer than 0 of them.</exception>
    public static IReadOnlyList<string> Sequence(IReadOnlyList<ExactWeight> shares, int pickups)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pickups);
        ExactWeight[] ordered = [.. shares.OrderBy(share => share.Id, StringComparer.Ordinal)];
        var whole = Claimants.Scaled(ordered);
        var sum = whole.Aggregate(BigInteger.Zero, BigInteger.Add);
        if (pickups > 0 && sum.Sign <= 0) throw new ArgumentException($"{pickups} pick-ups and no share above 0; give a share to a producer.", nameof(shares));
        var deficits = new BigInteger[ordered.Length];
        var sequence = new List<string>(pickups);
        for (var k = 0; k < pickups; k++)
        {
            var first = 0;
            for (var i = 0; i < deficits.Length; i++)
            {
                deficits[i] += whole[i];
                if (deficits[i] > deficits[first]) first = i;
            }

            deficits[first] -= sum;
            sequence.Add(ordered[first].Id);
        }

        return sequence;
    }
}
