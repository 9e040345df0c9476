using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>What has to hold of the claimants before anything is shared among them.</summary>
internal static class Claimants
{
    /// <exception cref="ArgumentException">Two ids are the same.</exception>
    public static void RequireDistinct(string[] ids)
    {
        // Ids mostly come in order, and then no set is needed.
        if (IsRising(ids)) return;
        var seen = new HashSet<string>(ids.Length, StringComparer.Ordinal);
        foreach (var id in ids)
            if (!seen.Add(id)) throw new ArgumentException($"The id '{id}' occurs twice; ids decide ties and must differ.", nameof(ids));
    }

    public static ArgumentOutOfRangeException Negative(string id, Fraction weight) => new(nameof(weight), $"The weight of '{id}' is {weight}; a weight is 0 or more.");

    /// <summary>The same weights as whole numbers, over their least common denominator.</summary>
    public static BigInteger[] Scaled(IReadOnlyList<ExactWeight> weights)
    {
        var common = BigInteger.One;
        foreach (var weight in weights) common *= weight.Value.Denominator / BigInteger.GreatestCommonDivisor(common, weight.Value.Denominator);
        return [.. weights.Select(weight => weight.Value.Numerator * (common / weight.Value.Denominator))];
    }

    private static bool IsRising(string[] ids)
    {
        for (var i = 1; i < ids.Length; i++)
            if (string.CompareOrdinal(ids[i - 1], ids[i]) >= 0) return false;
        return true;
    }
}
