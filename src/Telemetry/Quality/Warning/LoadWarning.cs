using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>The interfering share that a load of tomorrow is expected to have.</summary>
/// <param name="Route">Id of the route; null where the containers have none.</param>
/// <param name="Share">Ratio of sums over the containers with an estimate; null when there is none.</param>
/// <param name="StandardDeviation">Of the share, in fractions of 1; 0 when there is none.</param>
/// <param name="Expected">Mass of the load, all containers.</param>
/// <param name="WithoutEstimate">The part of <paramref name="Expected"/> for which nobody estimated a share: missing, not clean.</param>
/// <param name="ProbabilityAbove">That the share is above <paramref name="LimitPercent"/>; null without a limit or an estimate.</param>
/// <param name="Dependence">How the containers' shares were taken to hang together; null where the estimator of the whole load knew it.</param>
/// <param name="Drivers">Containers with an estimate, the largest expected interfering mass first, ties by id.</param>
/// <param name="Missing">Ids of the containers without an estimate, in ordinal order.</param>
public sealed record LoadWarning(
    string Stream, string? Route, ShareInterval? Share, double StandardDeviation, Grams Expected, Grams WithoutEstimate, decimal? LimitPercent, double? ProbabilityAbove,
    LoadCertainty Certainty, ShareDependence? Dependence, IReadOnlyList<LoadDriver> Drivers, IReadOnlyList<string> Missing)
{
    public int Containers => Drivers.Count + Missing.Count;

    /// <summary>The fewest containers that together bring at least this part of the expected interfering material.</summary>
    /// <param name="part">Above 0 to 1.</param>
    public IReadOnlyList<LoadDriver> Leading(double part)
    {
        var before = Drivers.TakeWhile(driver => driver.CumulativeShare < part).Count();
        return [.. Drivers.Take(before + 1)];
    }
}
