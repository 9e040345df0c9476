using Telemetry.Quantities;

namespace Telemetry.Allocation;

/// <summary>A claimant's weight as an exact fraction; 0 or more.</summary>
/// <param name="Id">Stable and unique within one apportionment; decides ties by ordinal order.</param>
public readonly record struct ExactWeight(string Id, Fraction Value);
