namespace Telemetry.Simulators.World;

/// <summary>A vehicle that collects one stream in half of the region, municipality borders notwithstanding.</summary>
/// <param name="Index">Running number, from 0, which seeds its own chance.</param>
internal sealed record Vehicle(int Index, string Id, StreamPlan Plan, IReadOnlyList<SimulatedContainer> Containers)
{
    public static IReadOnlyList<Vehicle> Of(IReadOnlyList<Site> sites) =>
    [
        .. from plan in StreamPlan.All
           from half in Enumerable.Range(0, 2)
           let containers = sites.Where((_, number) => number % 2 == half).SelectMany(site => site.Containers).Where(container => container.Plan == plan).ToArray()
           let index = (Array.IndexOf(StreamPlan.All, plan) * 2) + half
           select new Vehicle(index, $"ZP-{plan.Stream.Id}-{half + 1}", plan, containers),
    ];
}
