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
}
