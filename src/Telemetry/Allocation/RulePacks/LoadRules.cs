namespace Telemetry.Allocation.RulePacks;

/// <summary>How a load is judged: the part of a pack that works on single tickets.</summary>
/// <param name="Streams">Ids of the streams that the pack is about; empty for all.</param>
/// <param name="InterferingLimit">Figure id in percent: a load above it is rejected, exactly the limit is accepted. Null where there is no gate.</param>
/// <param name="NonPackagingLimit">Figure id in percent: a load above it is accepted and marked. Null where there is none.</param>
/// <param name="LowestFactor">Figure id: a ticket with a smaller factor of ticket over estimates is flagged. Null for the default band.</param>
/// <param name="HighestFactor">Figure id: likewise with a larger one.</param>
public sealed record LoadRules(
    IReadOnlyList<string> Streams, string? InterferingLimit = null, string? NonPackagingLimit = null, string? LowestFactor = null, string? HighestFactor = null);
