using Telemetry.Quantities;

namespace Telemetry.Mass.Densities;

/// <summary>What one load says about bulk density: net mass and the volume that was read as taken out.</summary>
/// <param name="Id">Names the tickets and the emptyings, so that a version can be made of it.</param>
/// <param name="Area">The municipality all of it came from; null when it came from several.</param>
/// <param name="WeighedAt">Of the last ticket of the load.</param>
/// <param name="LitreBasisPoints">Sum of capacity in litres × fall in basis points; above 0.</param>
public sealed record LoadObservation(string Id, string Stream, string? Area, Instant WeighedAt, Grams Net, long LitreBasisPoints)
{
    public long Litres => LitreBasisPoints / BasisPoints.Whole;
}
