using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>One data item of a declaration: what a municipality hands in of a month, a material and a way of separation. Collected = interfering + rejected + accepted.</summary>
/// <param name="Month">2024-10.</param>
/// <param name="Material">Of the composition that is registered for the stream; the stream's own id where none is.</param>
/// <param name="Collected">Both masses stand, because a tariff goes by one or the other (collected or accepted) and says which.</param>
/// <param name="Provenance">Of <paramref name="Collected"/>, strongest first; empty for what was registered and not measured.</param>
/// <param name="StandardUncertainty">Of <paramref name="Collected"/>; null for what was registered.</param>
/// <param name="Origin">Key of the register entry it was taken from or shared out by; null where it was measured as it stands.</param>
public sealed record DeclarationItem(
    string Month, string Stream, string Material, Separation Separation, Grams Collected, Grams Interfering, Grams Rejected, Grams Accepted, IReadOnlyList<ProvenanceMass> Provenance,
    Grams? StandardUncertainty, string? Origin)
{
    /// <summary>Month, stream, material and separation, joined by <c>/</c>; unique within a declaration.</summary>
    public string Id => $"{Month}/{Stream}/{Material}/{Separation}";
}
