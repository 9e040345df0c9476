using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>A price from a cost and the tonnes that bear it. A price has few decimals, so what it recovers is not the cost, and the difference is shown.</summary>
/// <param name="Price">A tonne, to four decimals.</param>
public sealed record TonnePrice(Fraction Cost, Fraction Tonnes, Fraction Price)
{
    /// <summary>price × tonnes, exact.</summary>
    public Fraction Recovered => Price * Tonnes;

    /// <summary>Recovered above the cost, to two decimals; negative when it falls short.</summary>
    public Fraction OverRecovery => (Recovered - Cost).Round(2);

    /// <exception cref="ArgumentException">No tonnes to bear the cost.</exception>
    public static TonnePrice Of(Fraction cost, Fraction tonnes) => tonnes.Sign == 0
        ? throw new ArgumentException($"A cost of {cost} over 0 tonnes has no price; give the tonnes or leave the cost unallocated.", nameof(tonnes))
        : new(cost, tonnes, (cost / tonnes).Round(4));
}
