using Telemetry.Containers;

namespace Telemetry.Allocation.Comparisons;

/// <summary>One column of a comparison.</summary>
/// <param name="Run">Id of the run behind it.</param>
/// <param name="Pack">Id and version of its pack.</param>
public sealed record ComparedRun(Wording Title, string Run, string Pack);
