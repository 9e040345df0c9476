namespace Telemetry.Simulators.Load;

/// <summary>
/// Seeded chance for millions of draws a second: SplitMix64 (Steele, Lea, Flood 2014). Only the four basic operations follow, so that x64 and Arm
/// draw the same world.
/// </summary>
internal sealed class FastChance(ulong seed)
{
    private ulong state = seed;

    public static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }

    public ulong Bits() => Mix(state = unchecked(state + 0x9E3779B97F4A7C15));

    /// <summary>0 up to and without 1.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + ((high - low) * Unit());

    public bool Happens(double probability) => Unit() < probability;

    /// <summary>Nearly normal, within 3.5 standard deviations: the sum of four uniforms out of one draw.</summary>
    public double Normal(double standardDeviation)
    {
        // Four 16-bit uniforms have mean 4 × 32,767.5 and standard deviation 2 × 65,536 / √12.
        var bits = Bits();
        var sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return (sum - 131_070.0) * (standardDeviation / 37_837.2);
    }
}
