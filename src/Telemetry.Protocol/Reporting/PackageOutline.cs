using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Reporting;

/// <summary>What a list of runs has to know of a package, read in one pass and without running anything again.</summary>
/// <param name="Postings">Of this run.</param>
/// <param name="Parties">
/// Whom the run concerns: municipalities, organisations, producers, collectors and joint declarants that stand at one of its lines, and the accounts of its postings.
/// </param>
/// <param name="Root">Over the lines as they are.</param>
/// <param name="RootHolds">The last line states that root. Whether the results follow from the facts is for verification to say.</param>
public sealed record PackageOutline(PackageHeader Header, IReadOnlyList<Posting> Postings, IReadOnlySet<string> Parties, MerkleHash Root, bool RootHolds);
