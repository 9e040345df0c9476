using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>Market shares restated from plan to actual: the difference of two splits of the same total, not a split of a difference. Adds up to 0.</summary>
/// <param name="Planned">In the order of the claimants.</param>
/// <param name="Actual">In the order of the claimants.</param>
public sealed record TrueUp(ApportionedUnits Planned, ApportionedUnits Actual)
{
    /// <summary>Actual less planned: positive takes over more.</summary>
    public IReadOnlyList<BigInteger> Differences => [.. Actual.Shares.Zip(Planned.Shares, (actual, planned) => actual - planned)];

    public static TrueUp Of(BigInteger total, IReadOnlyList<ExactWeight> plan, IReadOnlyList<ExactWeight> actual) =>
        new(Apportionment.Of(ApportionmentMethod.LargestRemainder, total, plan), Apportionment.Of(ApportionmentMethod.LargestRemainder, total, actual));
}
