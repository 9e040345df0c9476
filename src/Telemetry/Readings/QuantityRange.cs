namespace Telemetry.Readings;

/// <summary>The range outside which a value of a quantity is physically impossible here, with the unit to name in an error.</summary>
public sealed record QuantityRange(long Minimum, long Maximum, string Unit)
{
    private static readonly QuantityRange FillLevel = new(-2_000, 15_000, "basis points");
    private static readonly QuantityRange ContentMass = new(-50_000, 20_000_000, "g");
    private static readonly QuantityRange Temperature = new(-4_000, 12_000, "0.01 °C");
    private static readonly QuantityRange Humidity = new(0, 10_000, "0.01 %");
    private static readonly QuantityRange Gas = new(0, 65_535, "ticks");
    private static readonly QuantityRange Tilt = new(0, 18_000, "0.01 °");
    private static readonly QuantityRange Openings = new(0, 100_000, "openings");
    private static readonly QuantityRange Wetness = new(0, 10_000, "basis points");
    private static readonly QuantityRange SupplyVoltage = new(0, 60_000, "mV");

    /// <summary>The range of a quantity, or null when the quantity is unknown to this version.</summary>
    public static QuantityRange? Of(Quantity quantity) => quantity switch
    {
        Quantity.FillLevel => FillLevel,
        Quantity.ContentMass => ContentMass,
        Quantity.Temperature => Temperature,
        Quantity.Humidity => Humidity,
        Quantity.Gas => Gas,
        Quantity.Tilt => Tilt,
        Quantity.Openings => Openings,
        Quantity.Wetness => Wetness,
        Quantity.SupplyVoltage => SupplyVoltage,
        _ => null,
    };

    public bool Contains(long value) => Minimum <= value && value <= Maximum;
}
