using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>A material's part of a stream.</summary>
/// <param name="Origin">Key of the register entry; null for what the composition leaves open.</param>
internal sealed record CompositionShare(string Material, Fraction Share, string? Origin);
