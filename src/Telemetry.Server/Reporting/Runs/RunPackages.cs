using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>Writes the package of a run to its place, so that a reader finds a whole package or none.</summary>
public static class RunPackages
{
    /// <returns>Path and root of the package.</returns>
    public static async Task<(string File, string Root)> WriteAsync(RunResult run, string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{run.Id}.ndjson");
        var draft = $"{file}.{Environment.ProcessId}";
        PackageRoot root;
        await using (var target = File.Create(draft)) root = await PackageWriter.WriteAsync(run, target, stop);
        File.Move(draft, file, overwrite: true);
        return (file, root.Root.ToString());
    }
}
