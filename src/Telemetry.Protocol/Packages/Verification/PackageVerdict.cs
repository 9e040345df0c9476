using Telemetry.Allocation.Runs;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Verification;

/// <summary>What came out of verifying a package.</summary>
/// <param name="Run">Id of the run as its first line states it; null where that cannot be read.</param>
/// <param name="Root">Over the lines as they are.</param>
/// <param name="StatedRoot">What the last line says; null without one.</param>
/// <param name="Form">The first thing wrong with the form, the order or the number of lines; null when there is nothing.</param>
/// <param name="Recomputation">The first line that the recomputation gives otherwise, or why there was none; null when every byte came out the same, and where the form is wrong.</param>
/// <param name="Recomputed">Null when the facts could not be read, or the rules refuse them.</param>
public sealed record PackageVerdict(
    string? Run, long Lines, MerkleHash Root, MerkleHash? StatedRoot, PackageDifference? Form, PackageDifference? Recomputation, RunResult? Recomputed)
{
    /// <summary>The lines are those over which the root was made.</summary>
    public bool RootHolds => StatedRoot == Root;

    public bool IsWhole => RootHolds && Form is null && Recomputation is null && Recomputed is not null;
}
