using Telemetry.CrashChild;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Tests.Storage.Crash.Kills;

/// <summary>
/// Says what a folder may not be like after a kill. It counts in plain dictionaries by identity and reads the files of the store with DuckDB: nothing of the
/// product decides here what a duplicate is.
/// </summary>
internal static class KillJudge
{
    /// <summary>As the kill left it: the log has what was acknowledged, and the files have what the manifest says that they have of the log.</summary>
    public static KillVerdict Judge(string folder, IReadOnlySet<int> acknowledged)
    {
        var promised = acknowledged.SelectMany(Identities).ToHashSet();
        KillVerdict Verdict(int lost, int doubled, string? violation) => new(0, promised.Count, lost, doubled, violation);
        try
        {
            var log = LogContent.Read(KillFolders.Log(folder));
            var (lost, doubled) = (promised.Count(id => !log.Counts.ContainsKey(id)), log.Counts.Count(entry => entry.Value != 1));
            if (lost + doubled > 0 || log.Wrong is not null) return Verdict(lost, doubled, log.Wrong ?? $"in the log {lost} are lost and {doubled} doubled");
            if (!Directory.Exists(KillFolders.Readings(folder))) return Verdict(0, 0, null);
            if (SealedVerification.Of(KillFolders.Readings(folder)).Findings is [var finding, ..]) return Verdict(0, 0, finding);
            var files = SealedContent.Read(KillFolders.Readings(folder));
            var due = log.Segments.Where(entry => entry.Value < files.FirstMissing).Select(entry => entry.Key).ToHashSet();
            lost = due.Count(id => !files.Counts.ContainsKey(id));
            doubled = files.Counts.Count(entry => entry.Value != 1 || !due.Contains(entry.Key));
            return Verdict(lost, doubled, lost + doubled > 0 || files.Wrong is not null ? files.Wrong ?? $"in the files {lost} are lost and {doubled} doubled or too many, of {files.Counts.Count} before segment {files.FirstMissing}" : null);
        }
        catch (Exception error) when (error is CorruptLogException or CorruptStoreException or DuckDB.NET.Data.DuckDBException)
        {
            return Verdict(0, 0, error.Message);
        }
    }

    /// <summary>Opened in order, everything sent again gives only duplicates; sealed and checked, log and files agree to the reading.</summary>
    public static async Task<KillVerdict> AfterSendingAgainAsync(string folder, IReadOnlySet<int> acknowledged)
    {
        var promised = acknowledged.SelectMany(Identities).ToHashSet();
        using (var store = SealedReadingStore.Open(KillFolders.Readings(folder), new SealedStoreOptions { SealBytes = 1 }))
        {
            await using (var intake = Intake.Open(new FolderDisk(KillFolders.Log(folder)), new WriterLock(KillFolders.Log(folder)), store, 4_096))
            {
                foreach (var number in acknowledged)
                {
                    var receipt = await intake.AppendAsync(KillBatches.Batch(number), CancellationToken.None);
                    if (receipt.Accepted > 0) return new KillVerdict(0, promised.Count, 0, receipt.Accepted, $"batch {number} was acknowledged and is new when it is sent again");
                }
            }

            store.SealAll();
        }

        var verdict = Judge(folder, acknowledged);
        if (verdict.Violation is not null) return verdict with { Violation = $"sealed: {verdict.Violation}" };
        var (log, files) = (LogContent.Read(KillFolders.Log(folder)), SealedContent.Read(KillFolders.Readings(folder)));
        return log.Counts.Count == files.Counts.Count ? verdict : verdict with { Violation = $"the log has {log.Counts.Count} readings, the files {files.Counts.Count}" };
    }

    private static IEnumerable<(string Device, ulong Sequence)> Identities(int number) =>
        KillBatches.Sequences(number).Select(sequence => (KillBatches.NameOf(KillBatches.DeviceOf(number)), sequence));
}
