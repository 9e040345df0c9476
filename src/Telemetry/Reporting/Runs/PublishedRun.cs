using Telemetry.Allocation.Runs;
using Telemetry.Containers;

namespace Telemetry.Reporting.Runs;

/// <summary>A run with what ties it to its package, as it is shown to people.</summary>
/// <param name="Root">Merkle root of the package, lower-case hexadecimal; null where the run is not in a package.</param>
/// <param name="PackHash">SHA-256 of the rule pack; null where it is not known.</param>
/// <param name="Registry">Names of streams that the run's own registers do not have; null where there is none.</param>
public sealed record PublishedRun(RunResult Result, string? Root = null, string? PackHash = null, Registry? Registry = null);
