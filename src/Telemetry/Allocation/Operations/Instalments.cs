using System.Globalization;
using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>An amount in equal parts, the earlier the larger.</summary>
public static class Instalments
{
    /// <param name="count">1 or more; otherwise <see cref="ArgumentOutOfRangeException"/>.</param>
    public static IReadOnlyList<BigInteger> Of(BigInteger amount, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Apportionment.Of(ApportionmentMethod.LargestRemainder, amount, [.. Enumerable.Range(0, count).Select(order => new ExactWeight(order.ToString("D10", CultureInfo.InvariantCulture), 1))]).Shares;
    }
}
