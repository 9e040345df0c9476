using Telemetry.Containers;

namespace Telemetry.Allocation.RulePacks;

/// <summary>
/// The rules of one scheme as data: figures with validity, rank and source, and steps that a run carries out in their order. A new scheme is a new pack, not new code.
/// </summary>
/// <param name="Schema"><c>telemetry/rule-pack/1</c>.</param>
/// <param name="Id">For example nl-packaging.</param>
/// <param name="Version">A changed pack has a new version; reports name both and the pack's hash.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Currency">ISO 4217; with two decimals.</param>
/// <param name="TimeZone">IANA name: days and months are those of this place.</param>
/// <param name="From">First day on which the pack may be used.</param>
/// <param name="To">Last day, inclusive; null while no end is known.</param>
/// <param name="Loads">How loads are judged before their masses come into the tables; null for packs that start from registers alone.</param>
public sealed record RulePack(
    string Schema, string Id, string Version, Wording Title, Wording About, string Country, string Currency, string TimeZone, DateOnly From, DateOnly? To, LegalRank Rank,
    IReadOnlyList<PackSource> Sources, IReadOnlyList<Figure> Figures, IReadOnlyList<PackInput> Inputs, IReadOnlyList<PackStep> Steps, IReadOnlyList<PackBooking> Bookings,
    LoadRules? Loads = null);
