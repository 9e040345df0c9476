using Telemetry.Containers;

namespace Telemetry.Simulators.World;

/// <summary>The register of the simulated region.</summary>
internal static class RegionRegistry
{
    private static readonly Wording About = new(
        "Kunstmatige regio: gemeenten, containers, organisaties, metingen en wegingen zijn verzonnen. Meetfouten en vulsnelheden volgen de statistiek van "
        + "77 glascontainers in Frankfurt; dichtheden zijn aannames. Vrachtwagens worden gewogen op een geijkte weegbrug met e = 20 kg, lichte wagens op een met e = 5 kg.",
        "Synthetic region: municipalities, containers, organisations, readings and weighings are invented. Sensor errors and fill rates follow "
        + "statistics of 77 glass containers in Frankfurt; densities are assumptions. Trucks are weighed on a verified scale with e = 20 kg, light trucks on one with e = 5 kg.");

    public static Registry Of(IReadOnlyList<Site> sites) => new(
        About,
        Synthetic: true,
        Owners:
        [
            .. RegionMunicipalities.All.Select(municipality => new Owner(OwnerOf(municipality.Code), "Gemeente " + municipality.Name, OwnerKind.Municipality)),
            new Owner(Collector.Owner, "Inzameldienst Zilverpolder", OwnerKind.Collector),
            new Owner(RegionInspections.Station, "Overslag Zilverpolder", OwnerKind.TransferStation),
            .. RegionRules.Organisations.Select(organisation => new Owner(organisation.Id, organisation.Name, OwnerKind.ProducerOrganisation)),
        ],
        RegionMunicipalities.All,
        [.. StreamPlan.All.Select(plan => plan.Stream)],
        [.. sites.SelectMany(site => site.Containers).Select(container => container.Container)],
        [.. sites.Select(site => new Device(site.Device, OwnerOf(site.Municipality), [.. site.Containers.Select(container => container.Container.Id)], ReadingIntervalSeconds: 3_600))],
        DetectionSettings.Default);

    private static string OwnerOf(string code) => "gemeente-" + code;
}
