using System.Globalization;

namespace Telemetry.Benchmarks.Engines;

/// <summary>How much a folder holds.</summary>
internal static class FolderSize
{
    /// <summary>Bytes of all files below a folder, 0 when there is none. Files that vanish meanwhile do not count.</summary>
    public static long Of(string folder) =>
        Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Exists ? file.Length : 0) : 0;

    /// <summary>Bytes that folders take on the disk, by a name for each. What lies in one that came before is not counted again.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> OnDiskAsync(params (string Name, string Folder)[] folders)
    {
        // Allocated blocks, for some engines leave holes in their files; du takes no file twice in one call.
        var lines = await ServerProcess.RunAsync("du", ["-sB1", .. folders.Select(one => one.Folder).Where(Directory.Exists)]);
        var sizes = lines.Split('\n').Select(line => line.Split('\t')).ToDictionary(fields => fields[1], fields => long.Parse(fields[0], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return folders.ToDictionary(one => one.Name, one => sizes.GetValueOrDefault(one.Folder));
    }

    /// <summary>Waits until a folder has not changed its size for three seconds, at most <paramref name="limit"/>.</summary>
    public static async Task SettledAsync(string folder, TimeSpan limit, TimeProvider time)
    {
        var start = time.GetTimestamp();
        var (size, since) = (Of(folder), start);
        while (time.GetElapsedTime(start) < limit && time.GetElapsedTime(since) < TimeSpan.FromSeconds(3))
        {
            await Task.Delay(250);
            var now = Of(folder);
            if (now != size) (size, since) = (now, time.GetTimestamp());
        }
    }
}
