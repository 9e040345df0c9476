namespace Telemetry.Simulators.Load;

/// <summary>Temperature and humidity of the air in the container. The mean of a day wanders; its course is that of a sunny or a cloudy one.</summary>
internal sealed class LoadClimate(FastChance chance)
{
    private double mean = 11 + chance.Normal(3);
    private double damp = 76 + chance.Normal(5);
    private double amplitude;
    private double slow;

    /// <summary>Degrees Celsius.</summary>
    public double Warmth { get; private set; }

    public void StartDay()
    {
        mean += ((11 - mean) * 0.1) + chance.Normal(1.8);
        damp += ((76 - damp) * 0.2) + chance.Normal(4);
        amplitude = chance.Between(1.5, 7.5);
    }

    /// <summary>Hundredths of a degree Celsius, a whole number of 10.</summary>
    /// <param name="tick">Quarter of an hour of the day, 0 to 95.</param>
    public int Temperature(int tick)
    {
        slow += (slow * -0.08) + chance.Normal(0.12);
        Warmth = mean + (amplitude * Course(tick)) + slow;
        return (int)Math.Floor(((Warmth + chance.Normal(0.15)) * 10) + 0.5) * 10;
    }

    /// <summary>Hundredths of a percent, a whole number of 50. Asked after <see cref="Temperature"/>.</summary>
    public int Humidity()
    {
        var percent = damp - (2.4 * (Warmth - mean)) + chance.Normal(1);
        return (int)((Math.Clamp(percent, 8, 100) * 2) + 0.5) * 50;
    }

    // Two parabolas instead of a cosine, whose last bit differs between processors: coldest at 05:00, warmest at 15:00 by local time.
    private static double Course(int tick)
    {
        var local = (tick + 4) % 96;
        var sinceWarmest = (local - 60 + 96) % 96;
        var phase = sinceWarmest < 56 ? sinceWarmest / 56.0 : (96 - sinceWarmest) / 40.0;
        return phase < 0.5 ? 1 - (4 * phase * phase) : (4 * (1 - phase) * (1 - phase)) - 1;
    }
}
