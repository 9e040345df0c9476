using Telemetry.Containers;
using Telemetry.Protocol.Packages.Verification;
using Telemetry.Reporting.Runs;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>A run out of its package: verified first, because nothing is shown that does not follow from its facts.</summary>
public static class PackagedRun
{
    /// <param name="registry">For names that the run's own registers do not have; null where there is none.</param>
    /// <exception cref="InvalidDataException">The package is not whole; the message names the first difference.</exception>
    public static async Task<PublishedRun> ReadAsync(string file, Registry? registry)
    {
        var verdict = await VerifyAsync(file);
        return verdict is { IsWhole: true, Recomputed: { } run }
            ? new PublishedRun(run, verdict.Root.ToString(), Protocol.RulePacks.RulePackJson.Hash(run.Pack), registry)
            : throw new InvalidDataException($"{Path.GetFileName(file)}: the package is not whole. {Difference(verdict)} Run 'telemetry verify' on it; nothing is made from it.");
    }

    public static Task<PackageVerdict> VerifyAsync(string file) => PackageVerification.OfAsync(() => File.OpenRead(file));

    /// <summary>The first thing that is not as it should be; empty for a whole package.</summary>
    public static string Difference(PackageVerdict verdict) =>
        verdict.Form?.ToString() ?? verdict.Recomputation?.ToString()
        ?? (verdict.RootHolds ? "" : $"the root over its lines is {verdict.Root}, and it states {verdict.StatedRoot?.ToString() ?? "none"}.");
}
