using Telemetry.Containers;

namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>
/// The Dutch grid (RD, EPSG:28992) as WGS 84, by the polynomial of Schreutelkamp and Strang van Hees (2001), within about 0.3 m of RDNAPTRANS.
/// Decimal numbers, so that a place is the same on every machine.
/// </summary>
internal static class RijksDriehoek
{
    private static readonly (int P, int Q, decimal Seconds)[] Latitude =
    [
        (0, 1, 3235.65389m), (2, 0, -32.58297m), (0, 2, -0.24750m), (2, 1, -0.84978m), (0, 3, -0.06550m), (2, 2, -0.01709m), (1, 0, -0.00738m), (4, 0, 0.00530m),
        (2, 3, -0.00039m), (4, 1, 0.00033m), (1, 1, -0.00012m),
    ];

    private static readonly (int P, int Q, decimal Seconds)[] Longitude =
    [
        (1, 0, 5260.52916m), (1, 1, 105.94684m), (1, 2, 2.45656m), (3, 0, -0.81885m), (1, 3, 0.05594m), (3, 1, -0.05607m), (0, 1, 0.01199m), (3, 2, -0.00256m),
        (1, 4, 0.00128m), (0, 2, 0.00022m), (2, 0, -0.00022m), (5, 0, 0.00026m),
    ];

    /// <summary>Where the grid is defined: the Netherlands.</summary>
    public static bool Holds(decimal x, decimal y) => x is >= 0 and <= 300_000 && y is >= 300_000 and <= 630_000;

    public static Position ToWgs84(decimal x, decimal y)
    {
        var (east, north) = ((x - 155_000) / 100_000, (y - 463_000) / 100_000);
        return new(Microdegrees(52.15517440m, Latitude), Microdegrees(5.38720621m, Longitude));

        int Microdegrees(decimal origin, (int P, int Q, decimal Seconds)[] terms) =>
            (int)decimal.Round((origin + (terms.Sum(term => term.Seconds * Power(east, term.P) * Power(north, term.Q)) / 3_600)) * 1_000_000, MidpointRounding.AwayFromZero);
    }

    private static decimal Power(decimal value, int exponent) => exponent == 0 ? 1 : value * Power(value, exponent - 1);
}
