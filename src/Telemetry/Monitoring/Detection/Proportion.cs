namespace Telemetry.Monitoring.Detection;

/// <summary>So many of so many, with the 95 % interval of Wilson (1927), which holds for small numbers and near 0 and 1. Adding two of them adds the counts.</summary>
/// <param name="Hits">0 to <paramref name="Of"/>.</param>
public readonly record struct Proportion(long Hits, long Of)
{
    // The 97.5th percentile of the normal distribution.
    private const double Z = 1.959963984540054;

    /// <summary>0 to 1; null of nothing, which is neither none nor all.</summary>
    public double? Share => Of == 0 ? null : (double)Hits / Of;

    public double? Low => Of == 0 ? null : Hits == 0 ? 0 : Centre - Reach;

    public double? High => Of == 0 ? null : Hits == Of ? 1 : Centre + Reach;

    private double Centre => (Hits + (Z * Z / 2)) / (Of + (Z * Z));

    private double Reach => Z / (Of + (Z * Z)) * Math.Sqrt(((double)Hits * (Of - Hits) / Of) + (Z * Z / 4));

    public static Proportion operator +(Proportion left, Proportion right) => new(left.Hits + right.Hits, left.Of + right.Of);
}
