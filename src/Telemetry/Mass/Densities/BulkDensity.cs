using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>
/// Grams per litre as the level sensors read litres: where they read a heap too high, the density comes out too low by as much, and the
/// mass is right again. It belongs to the sensors it was learnt with and is no physical constant.
/// </summary>
/// <param name="Stream">The stream it holds for.</param>
/// <param name="Area">The municipality it holds for; null for the whole stream.</param>
/// <param name="MilligramsPerLitre">Above 0; whole, so that a mass is the same on every machine.</param>
/// <param name="LowMilligramsPerLitre">Lower end of the interval at <see cref="ConfidencePercent"/>; null when registered.</param>
/// <param name="HighMilligramsPerLitre">Upper end; null when registered.</param>
/// <param name="StandardUncertaintyPerMille">Relative standard uncertainty, rounded up.</param>
/// <param name="Loads">Number of loads behind it; 0 when registered.</param>
/// <param name="Net">Mass of those loads together.</param>
/// <param name="Litres">Volume taken out for them, as read.</param>
/// <param name="Period">From the first to the last of their weighings; null when registered.</param>
/// <param name="Version">Digest of the tickets and emptyings it was learnt from, or of the registered figure.</param>
public sealed record BulkDensity(
    string Stream, string? Area, DensityBasis Basis, long MilligramsPerLitre, long? LowMilligramsPerLitre, long? HighMilligramsPerLitre,
    long StandardUncertaintyPerMille, int Loads, Grams Net, long Litres, TimeWindow? Period, string Version)
{
    /// <summary>Stated rate at which the intervals hold the true density.</summary>
    public const int ConfidencePercent = 95;
}
