using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs;

/// <summary>What a run is asked for. The same request over the same facts and pack gives the same bytes.</summary>
/// <param name="KnownAt">Facts that became known after this instant do not count.</param>
/// <param name="Parameters">Values for figures that the pack leaves open, by figure id, exact numbers.</param>
public sealed record RunRequest(Period Period, RunKind Kind, Instant KnownAt, IReadOnlyDictionary<string, string> Parameters);
