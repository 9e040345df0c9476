namespace Telemetry.Simulators.World;

/// <summary>
/// Seeded chance. Only the four basic operations are used, so that x64 and Arm draw the same world; logarithms and cosines may
/// differ in their last bit.
/// </summary>
internal sealed class Chance(int seed, int purpose, int index)
{
    private readonly Random _random = new(unchecked((((seed * 31) + purpose) * 1_000_003) + (index * 7_919)));

    public double Unit() => _random.NextDouble();

    public double Between(double low, double high) => low + ((high - low) * _random.NextDouble());

    /// <summary>Upper bound exclusive.</summary>
    public int Between(int low, int high) => _random.Next(low, high);

    public bool Happens(double probability) => _random.NextDouble() < probability;

    /// <summary>Nearly normal, within six standard deviations: the sum of twelve uniforms.</summary>
    public double Normal(double standardDeviation)
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++) sum += _random.NextDouble();
        return sum * standardDeviation;
    }

    /// <summary>A draw from a distribution given by its quantiles, linear between them.</summary>
    public double FromQuantiles(params ReadOnlySpan<(double Share, double Value)> quantiles) => Quantiles.At(_random.NextDouble(), quantiles);
}
