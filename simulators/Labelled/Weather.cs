using Telemetry.Simulators.Load;

namespace Telemetry.Simulators.Labelled;

/// <summary>The air of a labelled world, hour by hour. Parabolas instead of cosines, whose last bit differs between processors.</summary>
internal sealed class Weather(int seed)
{
    private readonly FastChance chance = new(FastChance.Mix((ulong)(uint)seed ^ 0x57EA_7E43));
    private double wander;

    /// <summary>Degrees Celsius.</summary>
    public double Next(int dayOfYear, int hour)
    {
        wander += (wander * -0.01) + chance.Normal(0.5);
        // Coldest in the third week of January and at five in the morning.
        return 13 + (8.5 * Wave((dayOfYear - 20) / 366.0)) + (3.5 * Wave((hour - 5) / 24.0)) + wander;
    }

    // −1 at 0, +1 at one half, and again.
    private static double Wave(double turn)
    {
        var part = turn - Math.Floor(turn);
        var half = (part < 0.5 ? part : 1 - part) * 2;
        return half < 0.5 ? (4 * half * half) - 1 : 1 - (4 * (1 - half) * (1 - half));
    }
}
