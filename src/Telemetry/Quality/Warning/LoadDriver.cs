using Telemetry.Quantities;

namespace Telemetry.Quality.Warning;

/// <summary>A container in the order of what it is expected to bring in interfering material.</summary>
/// <param name="Expected">Mass it is expected to bring, with the chance that it stays where it is.</param>
/// <param name="CumulativeShare">Part of the load's expected interfering material that it and all containers before it bring, above 0 to 1.</param>
public sealed record LoadDriver(string Container, Grams Expected, ShareInterval Share, ContainerContribution Interfering, double CumulativeShare);
