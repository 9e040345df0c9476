namespace Telemetry.Readings;

/// <summary>Some of the quantities. Those that a version does not know are in no set.</summary>
public readonly record struct QuantitySet
{
    private readonly ulong bits;

    private QuantitySet(ulong bits) => this.bits = bits;

    /// <summary>What emptyings are told from.</summary>
    public static QuantitySet OfEmptyings { get; } = Of(Quantity.FillLevel, Quantity.ContentMass, Quantity.Tilt, Quantity.Openings);

    public static QuantitySet Of(params ReadOnlySpan<Quantity> quantities)
    {
        ulong bits = 0;
        foreach (var quantity in quantities) bits |= BitOf((int)quantity);
        return new QuantitySet(bits);
    }

    public bool Contains(Quantity quantity) => ContainsCode((int)quantity);

    /// <param name="code">As in the log, whatever it is.</param>
    public bool ContainsCode(int code) => (bits & BitOf(code)) != 0;

    private static ulong BitOf(int code) => code is >= 0 and < 64 ? 1UL << code : 0;
}
