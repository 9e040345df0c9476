using Telemetry.CrashChild;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Tests.Storage.Crash.Kills;

/// <summary>What is in a log, by device and sequence.</summary>
/// <param name="Wrong">The first reading that does not say what it said when it was sent; null when all do.</param>
internal sealed record LogContent(IReadOnlyDictionary<(string Device, ulong Sequence), int> Counts, IReadOnlyDictionary<(string Device, ulong Sequence), ulong> Segments, string? Wrong)
{
    public static LogContent Read(string folder)
    {
        var (counts, segments, wrong) = (new Dictionary<(string, ulong), int>(), new Dictionary<(string, ulong), ulong>(), default(string));
        foreach (var (segment, batch) in ReadingLogFolder.Batches(new FolderDisk(folder), 1, ulong.MaxValue))
        {
            var device = batch.Device[^1] - '0';
            for (var row = 0; row < batch.Count; row++)
            {
                var id = (batch.Device, batch.Sequence[row]);
                counts[id] = counts.GetValueOrDefault(id) + 1;
                segments[id] = segment;
                if (batch[row] != KillBatches.ReadingOf(device, batch.Sequence[row]) || batch.Epoch != KillBatches.Epoch) wrong ??= $"in the log {id} says {batch[row]}";
            }
        }

        return new LogContent(counts, segments, wrong);
    }
}
