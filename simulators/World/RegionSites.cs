using System.Globalization;
using Telemetry.Containers;

namespace Telemetry.Simulators.World;

/// <summary>Fifty sites with 200 containers.</summary>
internal static class RegionSites
{
    // Percent of the usable height a day: 2.2, 5.5 and 10.2 cm of 110 cm at the 10th, 50th and 90th percentile (Frankfurt, clean sensors).
    private static readonly (double, double)[] FrankfurtFill = [(0, 0.012), (0.1, 0.020), (0.5, 0.050), (0.9, 0.093), (1, 0.110)];

    // Contamination has a long tail: most containers are fairly clean, one in twenty is a third rubbish. An assumption; 8 % on average.
    private static readonly (double, double)[] Interfering = [(0, 0.02), (0.5, 0.055), (0.85, 0.09), (0.95, 0.25), (1, 0.5)];

    // 4 on average, so that 50 sites have 200 containers.
    private static readonly int[] ContainersPerSite = [5, 4, 3, 4, 5, 2, 5, 4, 4, 4];

    public static IReadOnlyList<Site> Build(int seed)
    {
        var sites = new List<Site>();
        var index = 0;
        foreach (var (municipality, count) in RegionMunicipalities.All.Zip(RegionMunicipalities.Sites))
        {
            for (var i = 0; i < count; i++)
            {
                var number = sites.Count + 1;
                var streams = StreamPlan.All.Length;
                var containers = new List<SimulatedContainer>();
                for (var k = 0; k < ContainersPerSite[sites.Count % ContainersPerSite.Length]; k++)
                {
                    // Every fourth site starts its list at another stream; pmd, glass and paper stay the most frequent.
                    var plan = StreamPlan.All[(k + (number % 4 == 0 ? 3 : 0)) % streams];
                    containers.Add(Container(seed, index++, number, municipality.Code, plan));
                }

                sites.Add(new Site(Text($"zp-edge-{number:D2}"), municipality.Code, containers));
            }
        }

        return sites;
    }

    private static SimulatedContainer Container(int seed, int index, int site, string municipality, StreamPlan plan)
    {
        var chance = new Chance(seed, Purposes.Register, index);
        var rate = chance.FromQuantiles(FrankfurtFill) * plan.FillFactor;
        DayOfWeek? weekly = chance.Happens(0.25) ? plan.Weekdays[chance.Between(0, plan.Weekdays.Length)] : null;
        var fault = index switch { 41 => Fault.Stuck, 97 => Fault.Silent, _ => Fault.None };
        var interfering = new Chance(seed, Purposes.Dirt, index).FromQuantiles(Interfering);
        return new SimulatedContainer(index, Register(site, municipality, plan), plan, rate, interfering, weekly, fault);
    }

    // The sites lie 400 m apart on invented ground in open water, containers of one site 6 m apart; odd and even sites are the two routes of a stream.
    private static Container Register(int site, string municipality, StreamPlan plan) => new(
        Text($"zp-{site:D2}-{plan.Stream.Id}"), municipality, plan.Stream.Id, plan.CapacityLitres, plan.Kind,
        Text($"BU{municipality[2..]}{((site - 1) / 3) + 1:D4}"), Text($"ZP-{plan.Stream.Id}-{((site - 1) % 2) + 1}"),
        new Position(52_550_000 + (site / 8 * 3_600), 5_250_000 + (site % 8 * 5_900) + (Array.IndexOf(StreamPlan.All, plan) * 90)));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
