using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Simulators.Load;

/// <summary>How large the world is and when it begins. Each container has one device.</summary>
/// <param name="Containers">1 to 1,000,000.</param>
/// <param name="Start">Midnight UTC of the first day.</param>
/// <param name="Seed">The same seed gives the same rows.</param>
public sealed record LoadPlan(int Containers, Instant Start, int Seed)
{
    /// <summary>A measurement of every quantity each 15 minutes.</summary>
    public const int TicksADay = 96;

    public const int ValuesADay = TicksADay * 6;

    /// <summary>In the order in which a device measures them.</summary>
    public static readonly Quantity[] Measured = [Quantity.FillLevel, Quantity.ContentMass, Quantity.Temperature, Quantity.Humidity, Quantity.Gas, Quantity.Openings];

    public static string ContainerOf(int index) => string.Create(CultureInfo.InvariantCulture, $"load-{index:D6}");

    public static string DeviceOf(int index) => string.Create(CultureInfo.InvariantCulture, $"load-edge-{index:D6}");

    public Instant DayOf(int day) => Start + TimeSpan.FromDays(day);
}
