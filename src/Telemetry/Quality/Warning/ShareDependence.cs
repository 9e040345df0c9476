namespace Telemetry.Quality.Warning;

/// <summary>
/// How the shares of the containers of one load hang together. What they have in common does not average out, so a wrong answer here makes the interval of
/// a load too narrow; it is stated with every figure.
/// </summary>
/// <param name="Own">Relative standard deviation of one filling around its container's share, 0 or more; independent between containers.</param>
/// <param name="Common">Relative standard deviation of what all fillings of a load share: season, weather, who assesses; 0 or more.</param>
/// <param name="Correlation">Of the errors of the containers' estimates, 0 (each from its own samples) to 1 (all from the same evidence).</param>
public sealed record ShareDependence(double Own, double Common, double Correlation)
{
    /// <summary>
    /// Where nothing tells: assumed, not measured, and on the cautious side. Replace it by <see cref="Learn"/> as soon as there are five assessed loads.
    /// </summary>
    public static readonly ShareDependence Assumed = new(0.5, 0.25, 0);

    /// <summary>Below this many loads their differences say too little.</summary>
    public const int FewestLoads = 5;

    /// <summary>
    /// The common part, learnt from past loads: the mean square of their relative errors less what the containers' own errors explain, at least 0. Null below
    /// <see cref="FewestLoads"/> loads.
    /// </summary>
    /// <param name="past">For each load the share predicted with <see cref="Common"/> 0, the standard deviation of that prediction, and the share found.</param>
    public ShareDependence? Learn(IReadOnlyList<(double Predicted, double StandardDeviation, double Found)> past)
    {
        var usable = past.Where(load => load.Predicted > 0).ToList();
        if (usable.Count < FewestLoads) return null;
        var unexplained = usable.Average(load => (Square(load.Found - load.Predicted) - Square(load.StandardDeviation)) / Square(load.Predicted));
        return this with { Common = Math.Sqrt(Math.Max(0, unexplained)) };
    }

    private static double Square(double value) => value * value;
}
