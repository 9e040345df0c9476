namespace Telemetry.Readings;

/// <summary>What a reading measures. The number is the code on the wire and in the reading log; it never changes its meaning.</summary>
public enum Quantity
{
    Unspecified = 0,

    /// <summary>Fill level (vulgraad), in basis points of the container's usable volume. Plausible: −2,000 to 15,000.</summary>
    FillLevel = 1,

    /// <summary>Mass of the content on a scale, in grams. Plausible: −50,000 (drift of the zero) to 20,000,000.</summary>
    ContentMass = 2,

    /// <summary>Air temperature in the container, in hundredths of a degree Celsius. Plausible: −4,000 to 12,000.</summary>
    Temperature = 3,

    /// <summary>Relative humidity in the container, in hundredths of a percent. Plausible: 0 to 10,000.</summary>
    Humidity = 4,

    /// <summary>Raw ticks of the gas sensor; they fall when gas rises, and two containers cannot be compared by them (SGP40 datasheet). Plausible: 0 to 65,535.</summary>
    Gas = 5,

    /// <summary>Angle against the position learnt at installation, in hundredths of a degree. Plausible: 0 to 18,000.</summary>
    Tilt = 6,

    /// <summary>Openings of the lid or drum since the reading before. Plausible: 0 to 100,000.</summary>
    Openings = 7,

    /// <summary>Wetness of the leak strip, in basis points of its full scale. Plausible: 0 to 10,000.</summary>
    Wetness = 8,

    /// <summary>Supply voltage of the device, in millivolts. Plausible: 0 to 60,000.</summary>
    SupplyVoltage = 9,
}
