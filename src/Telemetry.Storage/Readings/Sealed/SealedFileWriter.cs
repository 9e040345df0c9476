using ParquetSharp.Arrow;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Writes rows, already in order, as sealed files. A row group ends at a container's last row, so that a container's day is a single read; a file ends
/// there too. The files are durable when <see cref="Finish"/> has returned; their names are when the folder is synced.
/// </summary>
internal sealed class SealedFileWriter(string folder, long from, long to, ulong firstSegment, ulong lastSegment, Func<long> number) : IDisposable
{
    /// <summary>Rows of a row group: what reading one container must decode at least, about 1 ms.</summary>
    public const int RowGroupRows = 32_768;

    /// <summary>Rows of a file: its footer is read before anything else, and more row groups make it longer.</summary>
    public const long FileRows = 32 * RowGroupRows;

    private readonly List<SealedFile> files = [];
    private readonly List<SealedGroup> groups = [];
    private RowGroupColumns group = new(RowGroupRows);
    private RowGroupColumns spare = new(RowGroupRows);
    private Task writing = Task.CompletedTask;
    private FileWriter? writer;
    private string name = "";
    private long earliest;
    private long latest;
    private long rows;

    /// <summary>Adds the rows of whole containers, each behind those before it.</summary>
    public void Add(SealedRows block, ReadOnlySpan<int> order)
    {
        for (var start = 0; start < order.Length;)
        {
            var container = block.Container[order[start]];
            var end = start + 1;
            while (end < order.Length && block.Container[order[end]] == container) end++;
            AddContainer(block, order[start..end]);
            start = end;
        }
    }

    public IReadOnlyList<SealedFile> Finish()
    {
        CloseFile();
        return files;
    }

    public void Dispose()
    {
        writing.ContinueWith(_ => writer?.Dispose(), TaskScheduler.Default).GetAwaiter().GetResult();
    }

    private void AddContainer(SealedRows block, ReadOnlySpan<int> order)
    {
        if (group.Count > 0 && order.Length > group.Room) FlushGroup();
        if (writer is not null && group.Count == 0 && rows + order.Length > FileRows) CloseFile();
        if (writer is null) OpenFile();
        foreach (var row in order)
        {
            earliest = Math.Min(earliest, block.MeasuredAt[row]);
            latest = Math.Max(latest, block.MeasuredAt[row]);
        }

        while (order.Length > 0)
        {
            if (group.Room == 0) FlushGroup();
            var part = order[..Math.Min(order.Length, group.Room)];
            group.Add(block, part);
            order = order[part.Length..];
        }
    }

    private void OpenFile()
    {
        name = StoreFile.NameOf(from, number());
        (earliest, latest, rows) = (long.MaxValue, long.MinValue, 0);
        using var properties = SealedSchema.Properties();
        writer = new FileWriter(Path.Combine(folder, name), SealedSchema.Schema, properties);
    }

    /// <summary>Hands a full row group over to be encoded, which takes as long as putting the next one together, and waits for the one before.</summary>
    private void FlushGroup()
    {
        groups.Add(new SealedGroup(group.First, group.Last, group.Count, 0, 0));
        rows += group.Count;
        writing.GetAwaiter().GetResult();
        (group, spare) = (spare, group);
        group.Clear();
        writing = Task.Run(WriteSpare);
    }

    private void WriteSpare()
    {
        using var batch = spare.ToBatch();

        // Not as a buffered row group: those come without statistics, and files are searched by them.
        writer!.WriteRecordBatch(batch, spare.Count);
    }

    private void CloseFile()
    {
        if (writer is null) return;
        if (group.Count > 0) FlushGroup();
        writing.GetAwaiter().GetResult();
        writer.Close();
        writer.Dispose();
        writer = null;
        var path = Path.Combine(folder, name);
        StoreFolder.Flush(path);
        var (complete, footer) = FileParts.Of(path, groups);
        files.Add(new SealedFile(name, from, to, firstSegment, lastSegment, complete[0].First, complete[^1].Last, earliest, latest, rows, new FileInfo(path).Length, StoreFolder.Hash(path), complete, footer));
        groups.Clear();
    }
}
