using System.Globalization;
using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Whether a tie decides a unit, for rule sets that leave ties to people. It does when the shares change as ties go to the highest id instead of the lowest; equal
/// claims that all get their unit, or all get none, decide nothing.
/// </summary>
public static class DecisiveTie
{
    public static bool Exists(ApportionmentMethod method, BigInteger total, IReadOnlyList<ExactWeight> weights)
    {
        var turned = new ExactWeight[weights.Count];
        foreach (var (rank, weight) in weights.Index().OrderByDescending(weight => weight.Item.Id, StringComparer.Ordinal).Index())
            turned[weight.Index] = weight.Item with { Id = rank.ToString("D10", CultureInfo.InvariantCulture) };
        return !Apportionment.Of(method, total, weights).Shares.SequenceEqual(Apportionment.Of(method, total, turned).Shares);
    }
}
