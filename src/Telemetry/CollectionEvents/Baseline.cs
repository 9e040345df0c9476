namespace Telemetry.CollectionEvents;

/// <summary>What a container taught in the eight weeks before a local month; it holds for that month.</summary>
/// <param name="Month">For example <c>2024-10</c>.</param>
/// <param name="Noise">Of the sensor, from one sample to the next.</param>
/// <param name="Empty">Median level after an emptying, in the unit of the quantity; null before <see cref="FewestFalls"/> were seen.</param>
internal sealed record Baseline(string Month, StepNoise Noise, long? Empty)
{
    public const int FewestFalls = 2;

    /// <summary>The first weeks: defaults speak, and confidence is lower.</summary>
    public bool IsColdStart => Empty is null || Noise.IsColdStart;
}
