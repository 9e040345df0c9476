using Telemetry.Quality.Warning;
using Telemetry.Quantities;

namespace Telemetry.Tests.Heart.Warning;

/// <summary>
/// Wheeled bins of 240 l for packaging: most are nearly clean, and a part holds what does not belong, which may be heavy (residual and organic
/// waste) or as light as the packaging (textiles, foam, film). All figures are assumptions; the pilot's data are not public.
/// </summary>
/// <param name="wet">Part of the bins whose packaging is wet or pressed, 1.4 to 2.2 times as dense: heavy, and still clean.</param>
internal sealed class DensityWorld(int seed, double wet = 0.01)
{
    /// <summary>Interfering share by mass from which a bin counts as heavily contaminated; an assumption, for the pilot's rule is not published.</summary>
    public const double Heavily = 0.30;

    private readonly Random chance = new(seed);

    public IReadOnlyList<(WeighedFilling Filling, double Share, bool Light)> Bins(int count) => [.. Enumerable.Range(0, count).Select(_ => Bin())];

    private (WeighedFilling Filling, double Share, bool Light) Bin()
    {
        var contaminated = chance.NextDouble() < 0.25;
        var light = contaminated && chance.NextDouble() < 0.3;
        var share = contaminated ? Between(0.1, 0.85) : Between(0, 0.15);
        var clean = 32 * Math.Exp(0.22 * Normal()) * (chance.NextDouble() < wet ? Between(1.4, 2.2) : 1);
        var other = light ? Between(30, 60) : Between(120, 320);
        var litres = Between(60, 235);
        var grams = litres / (((1 - share) / clean) + (share / other));
        var seen = Math.Max(10, litres + (6 * Normal()));
        return (new("bin", new Instant(0), new Grams((long)grams), (long)seen, 6), share, light);
    }

    private double Between(double low, double high) => low + ((high - low) * chance.NextDouble());

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
