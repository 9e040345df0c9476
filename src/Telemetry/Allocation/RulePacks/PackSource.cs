using Telemetry.Containers;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Where a figure or a rule of a pack comes from.</summary>
/// <param name="Id">Unique within the pack.</param>
/// <param name="Citation">Publication with number, article or page, and date where it has one.</param>
public sealed record PackSource(string Id, Wording Citation, LegalRank Rank);
