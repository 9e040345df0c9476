namespace Telemetry.Simulators.Load;

/// <summary>A scale under the container: 100 g resolution, 300 g noise, a zero that wanders, and now and then somebody leaning on it.</summary>
internal sealed class LoadScale(FastChance chance)
{
    private double zero;
    private bool leant;

    /// <summary>Grams, a whole number of 100; null when the converter timed out.</summary>
    public int? Measure(double grams)
    {
        zero = Math.Clamp(zero + chance.Normal(20), -1_500, 1_500);
        leant = !leant && chance.Happens(0.0166);
        var shown = grams + zero + chance.Normal(300) + (leant ? chance.Between(20_000, 80_000) : 0);
        return chance.Happens(0.003) ? null : (int)Math.Floor((shown / 100) + 0.5) * 100;
    }
}
