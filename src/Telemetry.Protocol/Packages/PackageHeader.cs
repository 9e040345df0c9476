using Telemetry.Allocation.Runs;

namespace Telemetry.Protocol.Packages;

/// <summary>What the first line of a package says, apart from the numbers of lines.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="PackHash">SHA-256 of the rule pack in canonical form, lower-case hexadecimal.</param>
public sealed record PackageHeader(string Run, RunRequest Request, string PackId, string PackVersion, string PackHash);
