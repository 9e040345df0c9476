namespace Telemetry.Quality.Warning;

/// <summary>A filling whose density index is known and into which somebody looked.</summary>
/// <param name="Index">From <see cref="LearntDensity.IndexOf"/>.</param>
/// <param name="HeavilyContaminated">By the rule of whoever inspects, for example 30 % interfering material and more.</param>
public readonly record struct InspectedFilling(double Index, bool HeavilyContaminated);
