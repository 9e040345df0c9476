using Telemetry.Simulators.Load;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Labelled;

/// <summary>How fast containers fill.</summary>
internal static class FillRate
{
    private const double UsableCentimetres = 108;

    /// <summary>Share of the usable volume thrown in on a usual day: of glass containers 2.2, 5.5 and 10.2 cm by quantiles, of street bins that compact more.</summary>
    public static double ShareADay(LabelledOptions options, FastChance chance) => options.Sensor == LabelledSensor.SixLevels
        ? chance.Between(0.03, 0.22)
        : Quantiles.At(chance.Unit(), (0, 1), (0.1, 2.2), (0.5, 5.5), (0.9, 10.2), (1, 16)) / UsableCentimetres;
}
