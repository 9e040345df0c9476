using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Shares;

/// <summary>Chance for shares.</summary>
internal sealed class ShareChance(int seed, int world)
{
    private const int Purpose = 41;

    private readonly Chance chance = new(seed, Purpose, world);

    public double Unit() => chance.Unit();

    /// <summary>Upper bound exclusive.</summary>
    public int Below(int high) => chance.Between(0, high);

    public double Normal(double standardDeviation = 1) => chance.Normal(standardDeviation);

    /// <summary>A share (beta distribution) with this mean and standard deviation; the latter is cut back where no such distribution exists.</summary>
    public double Share(double mean, double standardDeviation)
    {
        mean = Math.Clamp(mean, 0.0005, 0.9995);
        var most = mean * (1 - mean);
        var size = Math.Max(0.05, (most / (standardDeviation * standardDeviation)) - 1);
        var (yes, no) = (Gamma(mean * size), Gamma((1 - mean) * size));
        return yes + no > 0 ? yes / (yes + no) : mean;
    }

    /// <summary>Marsaglia and Tsang (2000).</summary>
    private double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(1 - chance.Unit(), 1 / shape);
        var (d, c) = (shape - (1 / 3.0), 1 / Math.Sqrt(9 * (shape - (1 / 3.0))));
        while (true)
        {
            var normal = chance.Normal(1);
            var cube = Math.Pow(1 + (c * normal), 3);
            if (cube > 0 && Math.Log(1 - chance.Unit()) < (0.5 * normal * normal) + d - (d * cube) + (d * Math.Log(cube))) return d * cube;
        }
    }
}
