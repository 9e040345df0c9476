using Telemetry.CrashChild;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Tests.Storage.Crash.Kills;

/// <summary>Leaves a folder as a bug would have left it.</summary>
internal static class FlawedFolder
{
    public static void Apply(KillFlaw flaw, string folder)
    {
        var (log, readings) = (new FolderDisk(KillFolders.Log(folder)), KillFolders.Readings(folder));
        if (flaw == KillFlaw.ForgetsWhatItKnew) ReplaceKnown(log, known: null);
        if (flaw == KillFlaw.KnowsWhatItHasNot) ReplaceKnown(log, known: NextOfEveryDevice());
        if (!File.Exists(Path.Combine(readings, Manifest.FileName))) return;
        var manifest = Manifest.Read(readings);
        if (manifest.Files.Count == 0) return;
        switch (flaw)
        {
            case KillFlaw.FirstMissingOneTooHigh:
                (manifest with { FirstMissingSegment = manifest.FirstMissingSegment + 1 }).Write(readings);
                break;
            case KillFlaw.FirstMissingOneTooLow:
                (manifest with { FirstMissingSegment = manifest.FirstMissingSegment - 1 }).Write(readings);
                break;
            case KillFlaw.DropsMemoryBeforeTheManifest:
                (manifest with { Files = [.. manifest.Files.Where(file => file.LastSegment < manifest.FirstMissingSegment - 1)] }).Write(readings);
                break;
            case KillFlaw.ListsAFileThatIsNotComplete:
                using (var file = File.OpenWrite(Path.Combine(readings, manifest.Files[^1].Name))) file.SetLength(file.Length / 2);
                break;
            case KillFlaw.ListsWhatWasReplaced:
                var kept = manifest.Files[0] with { Name = "replaced.parquet" };
                File.Copy(Path.Combine(readings, manifest.Files[0].Name), Path.Combine(readings, kept.Name), overwrite: true);
                (manifest with { Files = [.. manifest.Files.Where(file => file.Name != kept.Name), kept] }).Write(readings);
                break;
        }
    }

    /// <summary>The newest marker of known sequences with others in it, and none before it.</summary>
    private static void ReplaceKnown(FolderDisk log, KnownSequences? known)
    {
        if (LogMarker.Newest(log, LogMarker.Known, _ => true) is not { } marker) return;
        foreach (var name in log.Markers(LogMarker.Known)) log.Delete(name);
        var payload = new PayloadWriter();
        (known ?? new KnownSequences()).Write(payload);
        LogMarker.Save(log, LogMarker.Known, marker.Start, payload.Written);
    }

    private static KnownSequences NextOfEveryDevice()
    {
        var known = new KnownSequences();
        for (var number = 0; number < 1_000; number++) known.Learn(KillBatches.Batch(number));
        return known;
    }
}
