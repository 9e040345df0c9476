using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>The content of a container with both its mass and its volume: from a scale and a level sensor, or weighed on the truck before it is tipped in.</summary>
/// <param name="Mass">0 or more.</param>
/// <param name="Litres">Volume before the emptying, 0 or more.</param>
/// <param name="LitresUncertainty">Standard uncertainty of the volume, in litres, 0 or more.</param>
public sealed record WeighedFilling(string Container, Instant At, Grams Mass, long Litres, double LitresUncertainty)
{
    /// <summary>A volume more uncertain than a quarter of itself says nothing of a density.</summary>
    public bool IsMeasurable => Litres > 0 && LitresUncertainty <= 0.25 * Litres;

    /// <summary>Meaningless unless <see cref="IsMeasurable"/>.</summary>
    public double GramsPerLitre => (double)Mass.Value / Litres;
}
