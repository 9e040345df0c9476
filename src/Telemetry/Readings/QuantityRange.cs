namespace Telemetry.Readings;

/// <summary>The range outside which a value of a quantity is physically impossible here, with the unit to name in an error.</summary>
public sealed record QuantityRange(long Minimum, long Maximum, string Unit)
{
    private static readonly QuantityRange FillLevel = new(-2_000, 15_000, "basis points");
    private static readonly QuantityRange ContentMass = new(-50_000, 20_000_000, "g");
    private static readonly QuantityRange Temperature = new(-4_000, 12_000, "0.01 °C");

    /// <summary>The range of a quantity, or null when the quantity is unknown to this version.</summary>
    public static QuantityRange? Of(Quantity quantity) => quantity switch
    {
        Quantity.FillLevel => FillLevel,
        Quantity.ContentMass => ContentMass,
        Quantity.Temperature => Temperature,
        _ => null,
    };

    public bool Contains(long value) => Minimum <= value && value <= Maximum;
}
