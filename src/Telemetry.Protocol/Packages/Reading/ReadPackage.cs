using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Reading;

/// <summary>A package as it was read, before anything was recomputed.</summary>
/// <param name="Header">Null where the first line cannot be read; then there is a problem.</param>
/// <param name="Pack">Likewise.</param>
/// <param name="Root">Over the lines as they are.</param>
/// <param name="Stated">What the last line says; null where there is no such line.</param>
/// <param name="Lines">Of the whole file.</param>
/// <param name="Problem">The first thing wrong with its form; null for a package whose facts can be trusted to be all there.</param>
/// <param name="Leaves">Empty where they were not asked for.</param>
public sealed record ReadPackage(
    PackageHeader? Header, RulePack? Pack, RunFacts Facts, MerkleHash Root, PackageRoot? Stated, long Lines, PackageDifference? Problem, IReadOnlyList<MerkleHash> Leaves);
