using System.Globalization;

namespace Telemetry.Edge.Outbox;

/// <summary>The files of an outbox: names, recovery and durable creation. The torn end of a segment is cut; what stands before it survives.</summary>
internal sealed class SegmentFolder(string folder, Action<FileStream> flush)
{
    private const string Extension = ".segment";

    /// <summary>Oldest first. A file whose header is unsound is set aside under another name, never deleted.</summary>
    public List<Segment> Recover()
    {
        var segments = new List<Segment>();
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            if (!long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            var bytes = File.ReadAllBytes(path);
            if (SegmentHeader.Parse(bytes) is not { } header)
            {
                // A header is synced before its first record, so a file no longer than a header never held a reading.
                if (bytes.Length <= SegmentHeader.Length) File.Delete(path);
                else File.Move(path, path + ".damaged", overwrite: true);
                continue;
            }

            var segment = new Segment(path, number, header);
            segments.Add(segment);
            var end = SegmentHeader.Length;
            while (RecordCodec.Read(bytes.AsSpan(end), ids) is { } record)
            {
                segment.Readings.Add(record.Reading);
                end += record.Length;
            }

            if (end < bytes.Length) Cut(path, end);
        }

        return segments;
    }

    /// <summary>The file with its header, and its name in the folder, are on the disk when this returns.</summary>
    public (Segment Segment, FileStream File) Create(long number, SegmentHeader header)
    {
        var path = Path.Combine(folder, number.ToString("D16", CultureInfo.InvariantCulture) + Extension);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            file.Write(header.ToBytes());
            flush(file);
            FolderSync.Flush(folder);
            return (new Segment(path, number, header), file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void Cut(string path, long end)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None);
        file.SetLength(end);
        flush(file);
    }
}
