using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>The files of the store and their manifest. One thread changes them; any thread reads.</summary>
internal sealed class SealedFolder
{
    private readonly string folder;
    private readonly bool keeps;
    private volatile Manifest manifest;
    private long next;

    public SealedFolder(string folder, bool keeps)
    {
        (this.folder, this.keeps) = (folder, keeps);
        manifest = Manifest.Read(folder);
        next = manifest.NextFile;
        if (!keeps) return;

        // From the first opening on there is a manifest: files without one mean that somebody lost it, and are not cleaned away.
        if (!File.Exists(Path.Combine(folder, Manifest.FileName))) manifest.Write(folder);
    }

    public Manifest Manifest => manifest;

    /// <summary>
    /// Removes what a step that failed left behind. What the manifest on the disk names stays even where it is not the one in force: its fsync may have failed
    /// after it took the name.
    /// </summary>
    public void Clean() => StoreFolder.Clean(folder, manifest, Manifest.Read(folder));

    /// <summary>Looks at the manifest again; another process may have replaced it.</summary>
    public void Refresh()
    {
        if (!keeps) manifest = Manifest.Read(folder);
    }

    public void Read(Manifest seen, string container, long from, long to, List<Reading> readings)
    {
        foreach (var entry in seen.Files.Where(file => file.MayHold(container, from, to)))
        {
            using var file = new SealedFileReader(folder, entry);
            file.Read(container, from, to, readings);
        }
    }

    /// <summary>Opens the files that may hold readings of any of the containers in a span of time.</summary>
    public SealedCursors Open(Manifest seen, IReadOnlyList<string> containers, long from, long to)
    {
        var (first, last) = (containers.Min(StringComparer.Ordinal)!, containers.Max(StringComparer.Ordinal)!);
        return SealedCursors.Open(folder, seen.Files.Where(file => file.MayHoldAny(first, last, from, to)), containers.Count == 1 ? first : null, from, to);
    }

    /// <summary>1. The files. 2. The state. 3. The manifest that names both. 4. What is in memory may go.</summary>
    /// <param name="release">Called with the new manifest already in force, under <paramref name="gate"/>.</param>
    public void Seal(IReadOnlyList<HotSegment> segments, StoreState state, NewestReadings newest, Action release, Lock gate)
    {
        var added = Sealing.OfDays(folder, segments, Number);
        var name = StoreFile.StateNameOf(Number());
        state.Write(folder, name, newest);
        var changed = manifest.With(added, new HashSet<string>()) with
        {
            FirstMissingSegment = segments[^1].Number + 1,
            NextFile = next,
            Readings = manifest.Readings + segments.Sum(segment => segment.Readings),
            State = name,
        };
        PutInForce(changed, release, gate);
    }

    public bool MergeOnce(long today)
    {
        if (Merging.Due(manifest, today) is not { } due) return false;
        Exchange(due.Files, Merging.Merge(folder, due.Files, due.From, due.To, Number));
        return true;
    }

    /// <summary>Writes the state anew.</summary>
    public void ReplaceState(StoreState state, NewestReadings newest)
    {
        var name = StoreFile.StateNameOf(Number());
        state.Write(folder, name, newest);
        PutInForce(manifest with { State = name, NextFile = next }, () => { }, new Lock());
    }

    /// <summary>Puts files in place of others.</summary>
    public void Exchange(IReadOnlyList<SealedFile> old, IReadOnlyList<SealedFile> added)
    {
        StoreFolder.Sync(folder);
        PutInForce(manifest.With(added, old.Select(file => file.Name).ToHashSet(StringComparer.Ordinal)) with { NextFile = next }, () => { }, new Lock());
    }

    public long Number() => next++;

    private void PutInForce(Manifest changed, Action release, Lock gate)
    {
        var before = manifest;
        changed.Write(folder);
        lock (gate)
        {
            manifest = changed;
            release();
        }

        var listed = changed.Files.Select(file => file.Name).Append(changed.State).ToHashSet(StringComparer.Ordinal);
        foreach (var name in before.Files.Select(file => file.Name).Append(before.State).Where(name => name.Length > 0 && !listed.Contains(name))) StoreFolder.Delete(Path.Combine(folder, name));
    }
}
