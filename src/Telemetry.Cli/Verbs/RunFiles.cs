using Telemetry.Server;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Cli.Verbs;

/// <summary>Finds the package of a run that is named by its path, its id or the first digits of it.</summary>
internal static class RunFiles
{
    /// <exception cref="ArgumentException">There is none, or several.</exception>
    public static async Task<string> FindAsync(string text, DataFolder folder, CancellationToken stop)
    {
        if (File.Exists(text)) return text;
        var runs = await new RunShelf(folder.RunsFolder).AllAsync(stop);
        var found = text.Length < 8 ? [] : runs.Where(run => run.Id.StartsWith(text, StringComparison.Ordinal)).ToList();
        return found.Count switch
        {
            1 => found[0].File,
            0 => throw new ArgumentException($"'{text}' is no file and no run in '{folder.RunsFolder}', which has {runs.Count}; give a path, or at least eight digits of an id."),
            _ => throw new ArgumentException($"'{text}' begins {found.Count} runs; give more digits."),
        };
    }
}
