using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Takes out what is older than the policy asks for and no report rests on: first from the sealed files, which are written anew without it, then whole
/// segments of the log that are sealed. The server must not be running.
/// </summary>
public static class Retention
{
    /// <param name="apply">False only says what would go.</param>
    /// <returns>What goes, a line a file or segment that loses something or holds evidence.</returns>
    /// <exception cref="IOException">A server is running on one of the folders.</exception>
    public static IReadOnlyList<RetentionFinding> Run(string folder, string logFolder, RetentionPolicy policy, IReadOnlyList<EvidenceHold> holds, Instant now, bool apply)
    {
        // The log's own lock, too: a server whose readings are in another engine holds that one only.
        using var onlyFiles = apply ? new WriterLock(folder) : null;
        using var onlyLog = apply ? new WriterLock(logFolder) : null;
        var files = new SealedFolder(folder, keeps: apply);
        var findings = new List<RetentionFinding>();
        foreach (var file in files.Manifest.Files.ToList())
        {
            var selection = new RetentionSelection(policy, holds, now);
            if (selection.IsTooYoung(file.FirstMeasured)) continue;
            Merging.Select(folder, file, selection.Stay);
            if (selection.Going + selection.Held > 0) findings.Add(new RetentionFinding(file.Name, file.Rows, selection.Going, selection.Held));
            if (apply && selection.Going > 0) files.Exchange([file], Merging.Rewrite(folder, [file], file.From, file.To, new RetentionSelection(policy, holds, now).Stay, files.Number));
        }

        if (policy.LogDays is { } days) findings.AddRange(LogRetention.Run(new FolderDisk(logFolder), days, files.Manifest.FirstMissingSegment, [.. holds.Where(hold => policy.EndOf(hold) > now)], now, apply));
        return findings;
    }
}
