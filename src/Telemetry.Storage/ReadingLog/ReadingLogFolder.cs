using System.Globalization;

namespace Telemetry.Storage.ReadingLog;

/// <summary>Reads the segments of a log folder in order, without changing anything. Works beside a running writer.</summary>
public static class ReadingLogFolder
{
    /// <summary>
    /// Every record in order. A damaged tail of the last segment is left out, because a writer may be in the middle of it.
    /// </summary>
    /// <exception cref="CorruptLogException">A segment is missing, or damaged in a place other than the tail of the last one.</exception>
    public static IEnumerable<LogRecord> ReadAll(string folder)
    {
        var chain = new byte[32];
        var segments = Segments(folder);
        for (var i = 0; i < segments.Count; i++)
        {
            var (records, next, _, _) = ReadSegment(segments[i], i + 1, i == segments.Count - 1, chain);
            foreach (var record in records) yield return record;
            chain = next;
        }
    }

    internal static IReadOnlyList<string> Segments(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.log").Order(StringComparer.Ordinal)] : [];

    internal static (IReadOnlyList<LogRecord> Records, byte[] Chain, long Good, string? Damage) ReadSegment(string path, int number, bool isLast, byte[] chain)
    {
        if (Path.GetFileName(path) != LogSegment.NameOf((ulong)number))
            throw new CorruptLogException($"{Path.GetFileName(path)}: expected segment {LogSegment.NameOf((ulong)number)}; put the missing segment back.");
        var read = LogSegment.Read(ReadShared(path), (ulong)number, chain);
        if (read.Damage is null || isLast) return read;
        throw new CorruptLogException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}: {read.Damage} at byte {read.Good}; restore this segment from a copy."));
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }
}
