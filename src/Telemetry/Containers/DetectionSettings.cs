namespace Telemetry.Containers;

/// <summary>
/// How emptyings are told from noise. Thresholds learnt in one city are configuration, so they travel with the registry.
/// </summary>
/// <param name="MinimumFillDrop">Smallest fall of the fill level that counts as an emptying, in basis points, 500 to 9,500.</param>
/// <param name="MinimumMassDrop">Smallest fall of the mass on a scale that counts as an emptying, in grams, greater than 0.</param>
/// <param name="WindowHours">Shortest median window on each side of a candidate, in hours, 1 to 72; a slow or noisy sensor gets a longer one.</param>
/// <param name="Rhythm">When the collector usually comes; null, the default, leaves it out.</param>
public sealed record DetectionSettings(int MinimumFillDrop, long MinimumMassDrop, int WindowHours, CollectionRhythm? Rhythm = null)
{
    /// <summary>Fitted to hourly readings of the simulator; a source with another pace or scale brings its own.</summary>
    public static DetectionSettings Default { get; } = new(MinimumFillDrop: 2_000, MinimumMassDrop: 5_000, WindowHours: 6);
}
