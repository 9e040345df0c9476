using Telemetry.Containers;

namespace Telemetry.Simulators.World;

/// <summary>Six municipalities that do not exist. Statistics Netherlands has given out no code from GM9900 on.</summary>
internal static class RegionMunicipalities
{
    public const string Region = "Regio Zilverpolder";

    public static readonly Municipality[] All =
    [
        new("GM9901", "Havenstee", Region, 1, 148_212),
        new("GM9902", "Oosterlinge", Region, 2, 67_905),
        new("GM9903", "Brakelmonde", Region, 3, 41_377),
        new("GM9904", "Wilgenrade", Region, 3, 29_640),
        new("GM9905", "Duinhorst aan Zee", Region, 4, 18_083),
        new("GM9906", "Klein Ruigoord", Region, 5, 9_451),
    ];

    /// <summary>Sites per municipality, in the order of <see cref="All"/>: fifty together.</summary>
    public static readonly int[] Sites = [17, 11, 8, 6, 5, 3];
}
