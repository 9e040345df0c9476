using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// A line shared by rounding every cell on its own, as some schemes publish it. It may not add up; <see cref="FootingError"/> says by how much. For comparison only: what is
/// booked is the split by largest remainder.
/// </summary>
public sealed record CellSplit(BigInteger Total, IReadOnlyList<BigInteger> Cells)
{
    public BigInteger Sum => Cells.Aggregate(BigInteger.Zero, BigInteger.Add);

    public BigInteger FootingError => Sum - Total;

    public static CellSplit Of(BigInteger total, IReadOnlyList<ExactWeight> weights) =>
        new(total, Quotas.Of(total, weights) is { } quotas ? [.. quotas.Select(quota => quota.Round())] : new BigInteger[weights.Count]);
}
