using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Reading;

namespace Telemetry.Protocol.Packages.Verification;

/// <summary>
/// Verifies a package with nothing but the package: (1) reads it, with the order and number of its lines and the root over them, (2) runs its rules over its facts again,
/// (3) writes the outcome as a package again and compares the two byte by byte. No server, no network, no trust in who made it. What it cannot say is whether the facts are
/// true: for that the parties sign the root, and readings are compared with those at hand.
/// </summary>
public static class PackageVerification
{
    private const long LargeHeap = 400_000_000;

    /// <param name="open">Opens the file from its start; called twice.</param>
    public static async Task<PackageVerdict> OfAsync(Func<Stream> open)
    {
        // 1. Form and root.
        ReadPackage read;
        await using (var file = open()) read = await PackageReader.ReadAsync(file);
        return await OfAsync(read, open);
    }

    /// <summary>What cannot be read as a package is not recomputed: it would be a run over other facts.</summary>
    /// <param name="read">The same file.</param>
    public static async Task<PackageVerdict> OfAsync(ReadPackage read, Func<Stream> open)
    {
        var verdict = new PackageVerdict(read.Header?.Run, read.Lines, read.Root, read.Stated?.Root, read.Problem, null, null);
        if (read.Problem is not null || read.Header is not { } header || read.Pack is not { } pack) return verdict;

        // 2. The same run. What reading left behind is given back first where it is much: a year is to fit in a gigabyte.
        if (GC.GetTotalMemory(forceFullCollection: false) > LargeHeap) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        RunResult run;
        try
        {
            run = RunComputation.Compute(pack, read.Facts, header.Request);
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            // A package comes from strangers: whatever its rules and facts do to the computation, it is they that are wrong.
            return verdict with { Recomputation = PackageDifference.Form(0, $"the rules cannot be run over these facts: {refused.Message}", PackageSection.Schema) };
        }

        // 3. The same bytes.
        await using var again = open();
        return verdict with { Recomputed = run, Recomputation = await PackageComparison.FirstAsync(run, again) };
    }
}
