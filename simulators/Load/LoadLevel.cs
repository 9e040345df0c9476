using Telemetry.Quantities;

namespace Telemetry.Simulators.Load;

/// <summary>A sonar in the lid with the errors measured in Frankfurt (see World/LevelSensor, which has the reasons): resolution 2 cm.</summary>
internal sealed class LoadLevel
{
    private const double EmptyCentimetres = 125;
    private const double UsableCentimetres = 110;

    private readonly FastChance chance;
    private readonly double disturbedShare;
    private readonly double reach;
    private bool spiked;

    public LoadLevel(FastChance chance)
    {
        this.chance = chance;
        // 36 of 77 sensors are clean: 95 % of their steps are at most 10 cm.
        var step95 = chance.Happens(36.0 / 77) ? chance.Between(4, 10) : chance.Between(12, 48);
        (disturbedShare, reach) = step95 <= 10 ? (0.07, 1.14 * step95) : (0.25, 1.04 * step95);
    }

    /// <summary>Distance in millimetres, a whole number of 20; null without an echo.</summary>
    public int? Measure(double share)
    {
        var distance = EmptyCentimetres - (share * UsableCentimetres) + chance.Normal(0.4);
        if (chance.Happens(disturbedShare)) distance += chance.Between(-reach, reach);
        spiked = !spiked && chance.Happens(0.0166);
        if (spiked) distance += distance < 80 ? chance.Between(35, 70) : -chance.Between(35, 70);
        if (chance.Happens(0.0074)) return null;
        return (int)((Math.Clamp(distance, 4, EmptyCentimetres + 5) / 2) + 0.5) * 20;
    }

    public static int BasisPointsOf(int millimetres) => (int)Math.Round((EmptyCentimetres - (millimetres / 10.0)) / UsableCentimetres * BasisPoints.Whole, MidpointRounding.AwayFromZero);
}
