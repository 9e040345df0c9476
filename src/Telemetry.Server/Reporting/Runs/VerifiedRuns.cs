using Telemetry.Containers;
using Telemetry.Reporting.Runs;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>Runs that were verified since their file last changed. A national year takes ten seconds to recompute, so the last one is kept; more would not fit in memory.</summary>
public sealed class VerifiedRuns(Registry registry) : IDisposable
{
    private readonly SemaphoreSlim one = new(1);
    private (string File, long Bytes, PublishedRun Run)? last;

    /// <exception cref="InvalidDataException">The package is not whole; the message names the first difference.</exception>
    public async Task<PublishedRun> OfAsync(StoredRun run, CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (last is { } known && known.File == run.File && known.Bytes == run.Bytes && known.Run.Root == run.Outline.Root.ToString()) return known.Run;
            var read = await PackagedRun.ReadAsync(run.File, registry);
            last = (run.File, run.Bytes, read);
            return read;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();
}
