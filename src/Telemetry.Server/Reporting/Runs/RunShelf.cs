using System.Collections.Concurrent;
using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Protocol.Reporting;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>
/// The packages in the folder of an installation: <c>runs/ID.ndjson</c>, and beside each the signatures <c>ID.NAME.sig.json</c>. A package is read once; it is read again
/// when its size or time changes.
/// </summary>
/// <param name="folder">Need not be there.</param>
public sealed class RunShelf(string folder)
{
    private readonly ConcurrentDictionary<string, (long Bytes, DateTime At, PackageOutline Outline)> outlines = new(StringComparer.Ordinal);

    public string Folder { get; } = folder;

    /// <summary>Newest first. A file that is no package is left out: it is named by <c>telemetry verify</c>.</summary>
    public async Task<IReadOnlyList<StoredRun>> AllAsync(CancellationToken stop)
    {
        if (!Directory.Exists(Folder)) return [];
        var runs = new List<StoredRun>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.ndjson"))
        {
            if (await ReadAsync(file, stop) is { } run) runs.Add(run);
        }

        return [.. runs.OrderByDescending(run => run.Outline.Header.Request.KnownAt).ThenBy(run => run.Id, StringComparer.Ordinal)];
    }

    /// <summary>Null when there is no such run.</summary>
    /// <param name="id">64 lower-case hexadecimal digits; anything else names no run and no file.</param>
    public async Task<StoredRun?> FindAsync(string id, CancellationToken stop)
    {
        if (MerkleHash.TryParse(id) is null) return null;
        var file = Path.Combine(Folder, $"{id}.ndjson");
        if (File.Exists(file) && await ReadAsync(file, stop) is { } run && run.Id == id) return run;
        return (await AllAsync(stop)).FirstOrDefault(one => one.Id == id);
    }

    /// <summary>Puts a signature beside its package, unless the party has one there already.</summary>
    /// <returns>False when there was one.</returns>
    public bool Add(StoredRun run, RootSignature signature)
    {
        if (run.Signatures.Any(one => one.Party == signature.Party)) return false;
        var name = new string([.. signature.Party.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_')]);
        var file = Path.Combine(Folder, $"{run.Id}.{name}.sig.json");

        // Written beside and moved, so that a reader finds a whole signature or none; two threads never share a draft.
        var draft = $"{file}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
        File.WriteAllBytes(draft, EvidenceJson.Write(signature));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
            return false;
        }

        return true;
    }

    private async Task<StoredRun?> ReadAsync(string file, CancellationToken stop)
    {
        var state = new FileInfo(file);
        if (!outlines.TryGetValue(file, out var known) || known.Bytes != state.Length || known.At != state.LastWriteTimeUtc)
        {
            try
            {
                await using var package = File.OpenRead(file);
                known = (state.Length, state.LastWriteTimeUtc, await PackageOutlines.ReadAsync(package, stop));
            }
            catch (UnreadablePackageException)
            {
                return null;
            }

            outlines[file] = known;
        }

        return new(file, known.Bytes, known.Outline, Signatures(file, known.Outline));
    }

    private static List<RootSignature> Signatures(string file, PackageOutline outline)
    {
        var signatures = new List<RootSignature>();
        var name = Path.GetFileNameWithoutExtension(file);
        foreach (var beside in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, $"{name}.*.sig.json").Order(StringComparer.Ordinal))
        {
            try
            {
                var signature = EvidenceJson.ReadSignature(File.ReadAllBytes(beside));
                if (SignatureVerdict.Of(signature, outline.Root, outline.Header.Run, null).Counts) signatures.Add(signature);
            }
            catch (UnreadablePackageException)
            {
                // What cannot be read is no signature; verify names it.
            }
        }

        return [.. signatures.OrderBy(one => one.Party, StringComparer.Ordinal)];
    }
}
