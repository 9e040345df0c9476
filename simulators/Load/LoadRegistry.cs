using Telemetry.Containers;
using Telemetry.Simulators.World;

namespace Telemetry.Simulators.Load;

/// <summary>The register of the containers and devices of a load.</summary>
public static class LoadRegistry
{
    private const string Owner = "load-owner";

    private static readonly Wording About = new("Verzonnen containers om de snelheid te meten.", "Invented containers for measuring speed.");

    public static Registry Of(LoadPlan plan) => new(
        About,
        Synthetic: true,
        Owners: [new Owner(Owner, "Load", OwnerKind.Municipality)],
        [RegionMunicipalities.All[0]],
        [StreamPlan.All[0].Stream],
        [.. Enumerable.Range(0, plan.Containers).Select(index => new Container(LoadPlan.ContainerOf(index), RegionMunicipalities.All[0].Code, StreamPlan.All[0].Stream.Id, 3_000))],
        [.. Enumerable.Range(0, plan.Containers).Select(index => new Device(LoadPlan.DeviceOf(index), Owner, [LoadPlan.ContainerOf(index)]))],
        DetectionSettings.Default);
}
