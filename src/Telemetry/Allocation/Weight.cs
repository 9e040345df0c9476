namespace Telemetry.Allocation;

/// <summary>A claimant's weight in an apportionment; 0 or more.</summary>
/// <param name="Id">Stable and unique within one apportionment; decides ties by ordinal order.</param>
public readonly record struct Weight(string Id, long Value);
