using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>
/// One stream of one municipality. Collected = interfering + rejected + accepted, and accepted = the sum of the shares + orphan +
/// unallocated; the amounts likewise.
/// </summary>
/// <param name="ByProvenance">The collected mass by where it comes from; classes without mass are left out.</param>
/// <param name="Shares">One per producer organisation with a weight in the rules, by id.</param>
/// <param name="Amount">Rounded once to cents; null when no rate is known, and then every amount of the line is null.</param>
/// <param name="Orphan">The share of what nobody known placed on the market.</param>
/// <param name="Unallocated">What had no weights to be shared by.</param>
public sealed record AllocationLine(
    string Municipality, string Stream, Grams Collected, IReadOnlyList<ProvenanceMass> ByProvenance, Grams Interfering, Grams Rejected, Grams Accepted,
    Cents? Amount, IReadOnlyList<OrganisationShare> Shares, Grams Orphan, Cents? OrphanAmount, Grams Unallocated, Cents? UnallocatedAmount)
{
    /// <summary>The part of <see cref="Collected"/> that came in loads somebody assessed; of the rest nobody knows what interfered.</summary>
    public required Grams Assessed { get; init; }

    /// <summary>Interfering material as far as somebody looked for it; null where nobody did, which is not 0.</summary>
    public Grams? KnownInterfering => Assessed == Grams.Zero ? null : Interfering;

    /// <summary>Standard uncertainty of <see cref="Collected"/>, never understated.</summary>
    public required Grams StandardUncertainty { get; init; }

    /// <summary>What was shared: accepted less unallocated.</summary>
    public Grams Allocated => Accepted - Unallocated;
}
