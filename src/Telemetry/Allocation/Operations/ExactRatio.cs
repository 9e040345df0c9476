using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A share as a ratio of sums. Percentages are never averaged: a small stream would weigh as much as a large one.</summary>
/// <param name="Part">Exact.</param>
/// <param name="Whole">Exact.</param>
public sealed record ExactRatio(Fraction Part, Fraction Whole)
{
    /// <summary>Null when the whole is 0: nothing is no share of nothing.</summary>
    public Fraction? Rate => Whole.Sign == 0 ? null : Part / Whole;

    /// <summary>At least the target, by the exact rate; null without a rate.</summary>
    public bool? Meets(Fraction targetPercent) => Rate is { } rate ? rate * 100 >= targetPercent : null;

    /// <summary>Recycling percentage: Σ collected × the share that enters final recycling ÷ Σ collected.</summary>
    public static ExactRatio Recycled(IEnumerable<(Fraction Collected, Fraction RecyclingShare)> streams) =>
        streams.Aggregate(new ExactRatio(0, 0), (sum, stream) => new(sum.Part + (stream.Collected * stream.RecyclingShare), sum.Whole + stream.Collected));

    /// <summary>Collected over the mean of what was placed on the market in the years before (WEEE).</summary>
    /// <exception cref="ArgumentException">No years.</exception>
    public static ExactRatio OfMean(Fraction collected, IReadOnlyList<Fraction> placedOnMarket) => placedOnMarket.Count == 0
        ? throw new ArgumentException("A mean over no years does not exist; give what was placed on the market in the years before.", nameof(placedOnMarket))
        : new(collected, placedOnMarket.Aggregate(Fraction.Zero, (sum, year) => sum + year) / placedOnMarket.Count);
}
