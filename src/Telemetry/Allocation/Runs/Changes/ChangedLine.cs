using Telemetry.Allocation.Comparisons;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>A line that says something else, and why.</summary>
/// <param name="Facts">Ids of the changed facts that speak of its place; empty where rules or parameters changed it.</param>
public sealed record ChangedLine(LineDifference Line, IReadOnlyList<string> Facts);
