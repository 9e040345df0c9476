using System.Globalization;
using Telemetry.Mass.Densities;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>
/// How often the intervals of learnt densities hold the true density. Short here; TELEMETRY_WORLDS=10000 makes it long. The figures are in the
/// README beside the code.
/// </summary>
public sealed class MassCoverageTests
{
    private static readonly int Worlds = int.Parse(Environment.GetEnvironmentVariable("TELEMETRY_WORLDS") ?? "2000", NumberStyles.None, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0.00, 0.0)]
    [InlineData(0.05, 0.0)]
    [InlineData(0.10, 0.0)]
    [InlineData(0.20, 0.0)]
    [InlineData(0.10, 0.1)]
    public void Intervals_hold_the_truth_at_their_stated_rate(double betweenAreas, double cone)
    {
        var (areas, areasHeld, streamHeld, bias) = (0, 0, 0, 0.0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var world = DensityWorld.Draw(new Random(seed), betweenAreas, cone);
            var table = DensityLearning.Of(world.Loads).All.ToList();
            foreach (var density in table.Where(density => density.Area is not null))
            {
                areas++;
                if (Holds(density, world.AsRead[density.Area!])) areasHeld++;
            }

            if (Holds(table[0], world.StreamAsRead)) streamHeld++;
            bias += table[0].MilligramsPerLitre / world.StreamAsRead / 1_000 - 1;
        }

        var (ofAreas, ofStream) = (areasHeld / (double)areas, streamHeld / (double)Worlds);
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"between areas {betweenAreas:P0}, cone {cone:P0}: {Worlds} worlds, stream {ofStream:P1}, {areas} areas {ofAreas:P1}, bias of the stream {bias / Worlds:P2}"));
        Assert.InRange(ofAreas, 0.94, 0.995);
        Assert.InRange(ofStream, 0.93, 1);
        Assert.InRange(bias / Worlds, -0.01, 0.01);
    }

    private static bool Holds(BulkDensity density, double gramsPerLitre) =>
        density.LowMilligramsPerLitre <= gramsPerLitre * 1_000 && gramsPerLitre * 1_000 <= density.HighMilligramsPerLitre;
}
