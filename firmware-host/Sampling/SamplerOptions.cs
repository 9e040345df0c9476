namespace Telemetry.Edge.Sampling;

/// <param name="Shots">Measurements of which one sample takes the median, 1 to 99.</param>
/// <param name="StuckAfter">Samples in a row with the same raw number after which a part counts as stuck; 0 = never.</param>
public sealed record SamplerOptions(int Shots = 3, int StuckAfter = 0);
