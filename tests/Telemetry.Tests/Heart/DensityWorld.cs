using Telemetry.Mass.Densities;
using Telemetry.Quantities;

namespace Telemetry.Tests.Heart;

/// <summary>Loads whose densities are known: 2 to 8 areas with 1 to 12 loads each (at least 5 more loads than areas), 15 to 40 emptyings of 5 m³ a load.</summary>
/// <param name="AsRead">By area: grams per litre as the sensors read litres. Heaped cones make a sensor read too much, so it is less than the true one.</param>
/// <param name="StreamAsRead">The same over all loads, each area by the litres it gave.</param>
internal sealed record DensityWorld(IReadOnlyList<LoadObservation> Loads, IReadOnlyDictionary<string, double> AsRead, double StreamAsRead)
{
    private const int Capacity = 5_000;

    /// <param name="betweenAreas">Relative standard deviation of the areas' densities.</param>
    /// <param name="cone">By how much a sensor reads a fall too high.</param>
    public static DensityWorld Draw(Random chance, double betweenAreas, double cone)
    {
        var loads = new List<LoadObservation>();
        var asRead = new Dictionary<string, double>();
        var (mass, volume) = (0.0, 0.0);
        var areas = chance.Next(2, 9);
        for (var area = 0; area < areas; area++)
        {
            var density = 60 * (1 + (betweenAreas * Normal(chance)));
            asRead[$"GM{area:D4}"] = density / (1 + cone);
            var count = area == 0 ? 6 : chance.Next(1, 13);
            for (var index = 0; index < count; index++)
            {
                var (litres, read) = Fill(chance, cone);
                var net = Math.Round(density * litres * (1 + (0.12 * Normal(chance))) / 20_000) * 20_000;
                loads.Add(new($"{area:D2}-{index:D3}", "pmd", $"GM{area:D4}", World.Start + TimeSpan.FromDays(index), new Grams((long)net), read));
                mass += density * litres;
                volume += litres;
            }
        }

        return new(loads, asRead, mass / volume / (1 + cone));
    }

    private static (double Litres, long Read) Fill(Random chance, double cone)
    {
        var (litres, read) = (0.0, 0L);
        for (var emptyings = chance.Next(15, 41); emptyings > 0; emptyings--)
        {
            var drop = 3_000 + (6_500 * chance.NextDouble());
            litres += Capacity * drop / BasisPoints.Whole;
            read += Capacity * (long)Math.Round((drop * (1 + cone)) + (400 * Math.Sqrt(2) * Normal(chance)));
        }

        return (litres, read);
    }

    private static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
}
