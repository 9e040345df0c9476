namespace Telemetry.Simulators.Load;

/// <summary>Raw ticks of a gas sensor (SGP40): they fall with what lies in the container and with warmth, around a baseline that wanders.</summary>
internal sealed class LoadGas(FastChance chance)
{
    private double baseline = chance.Between(29_000, 32_500);

    public int Measure(double share, double warmth)
    {
        baseline += chance.Normal(4);
        return (int)Math.Clamp(baseline - (1_400 * share) - (18 * (warmth - 10)) + chance.Normal(5), 0, 65_535);
    }
}
