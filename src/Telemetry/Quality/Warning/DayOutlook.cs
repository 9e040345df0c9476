namespace Telemetry.Quality.Warning;

/// <summary>What a day is warned of.</summary>
/// <param name="Day">Local day in Europe/Amsterdam.</param>
/// <param name="Densities">The learnt density of each stream that has one.</param>
/// <param name="Fillings">Every container with both a scale and a level sensor, alert or not, by container.</param>
public sealed record DayOutlook(DateOnly Day, IReadOnlyList<LoadWarning> Loads, IReadOnlyList<LearntDensity> Densities, IReadOnlyList<DensityAlert> Fillings)
{
    /// <summary>
    /// The index from which a filling alerts where no inspections set it: in the simulated bins of the tests at least 95 % of the alerts from here on were heavily contaminated,
    /// and 1 in 9 heavily contaminated bins was found. Inspections of one's own replace it (<see cref="DensityThreshold.Choose"/>).
    /// </summary>
    public const double SimulatedThreshold = 3.55;
}
