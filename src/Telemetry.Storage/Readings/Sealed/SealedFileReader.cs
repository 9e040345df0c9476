using Microsoft.Win32.SafeHandles;
using ParquetSharp;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Reads one sealed file.</summary>
internal sealed class SealedFileReader : IDisposable
{
    private readonly SafeFileHandle bytes;
    private readonly ParquetFileReader file;
    private readonly IReadOnlyList<(long Start, long End)> parts;
    private readonly SealedFile entry;
    private readonly string name;

    /// <exception cref="FileNotFoundException">It was merged into another one meanwhile, or somebody deleted it.</exception>
    /// <exception cref="CorruptStoreException">Its footer cannot be read.</exception>
    public SealedFileReader(string folder, SealedFile entry)
    {
        (this.entry, name) = (entry, entry.Name);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path)) throw new FileNotFoundException($"{name}: the file is missing; rebuild it with 'telemetry store repair'.", path);
        bytes = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            if (!FileParts.FooterIsWhole(bytes, entry)) throw Damaged(null);
            using var properties = ReaderProperties.GetDefaultReaderProperties();
            properties.EnablePageChecksumVerification();
            file = Reading(() => new ParquetFileReader(path, properties));
            parts = Reading(() => FileParts.Before(file, bytes));
            if (!FileParts.PartIsWhole(bytes, entry, parts.Count - 1, parts[^1])) throw Damaged(null);
        }
        catch
        {
            file?.Dispose();
            bytes.Dispose();
            throw;
        }
    }

    /// <summary>The row groups, in order, with the containers they hold.</summary>
    public IReadOnlyList<(int Index, string First, string Last, int Rows)> RowGroups() => Reading(() =>
    {
        var groups = new List<(int, string, string, int)>(file.FileMetaData.NumRowGroups);
        for (var index = 0; index < file.FileMetaData.NumRowGroups; index++)
        {
            using var group = file.RowGroup(index);
            using var statistics = (Statistics<ByteArray>)group.MetaData.GetColumnChunkMetaData(SealedSchema.Container).Statistics!;
            groups.Add((index, TextOf(statistics.Min), TextOf(statistics.Max), checked((int)group.MetaData.NumRows)));
        }

        return groups;
    });

    /// <summary>Adds the readings of a container that were measured from <paramref name="from"/> up to and without <paramref name="to"/>.</summary>
    public void Read(string container, long from, long to, List<Reading> readings)
    {
        foreach (var (index, _, _, count) in RowGroups().Where(group => string.CompareOrdinal(group.First, container) <= 0 && string.CompareOrdinal(container, group.Last) <= 0))
        {
            Reading(() =>
            {
                using var group = Checked(index);
                var (_, start, end) = Runs(group, SealedSchema.Container, count).FirstOrDefault(run => run.Text == container);
                if (start == end) return 0;
                var measuredAt = Columns<long>(group, SealedSchema.MeasuredAt, start, end);
                var quantity = Columns<int>(group, SealedSchema.Quantity, start, end);
                var value = Columns<long>(group, SealedSchema.Value, start, end);
                var status = Columns<int>(group, SealedSchema.Status, start, end);
                var raw = Columns<long>(group, SealedSchema.Raw, start, end);
                var calibration = Columns<int>(group, SealedSchema.Calibration, start, end);
                for (var row = 0; row < measuredAt.Length; row++)
                {
                    if (measuredAt[row] < from || measuredAt[row] >= to) continue;
                    readings.Add(new Reading(container, (Quantity)quantity[row], new Instant(measuredAt[row]), value[row], (ReadingStatus)status[row], raw[row], calibration[row]));
                }

                return 0;
            });
        }
    }

    /// <summary>Adds a row group's rows whose container is wanted.</summary>
    public void Read(int rowGroup, Predicate<string> wanted, SealedRows rows) => Reading(() =>
    {
        using var group = Checked(rowGroup);
        var count = checked((int)group.MetaData.NumRows);
        var first = rows.Take(count);
        var containers = Runs(group, SealedSchema.Container, count);
        Fill(containers, rows, rows.Container.AsSpan(first, count));
        Fill(Runs(group, SealedSchema.Owner, count), rows, rows.Owner.AsSpan(first, count));
        Fill(Runs(group, SealedSchema.Device, count), rows, rows.Device.AsSpan(first, count));
        Columns<int>(group, SealedSchema.Quantity, 0, count).CopyTo(rows.Quantity, first);
        Columns<long>(group, SealedSchema.MeasuredAt, 0, count).CopyTo(rows.MeasuredAt, first);
        Columns<long>(group, SealedSchema.Value, 0, count).CopyTo(rows.Value, first);
        Columns<int>(group, SealedSchema.Status, 0, count).CopyTo(rows.Status, first);
        Columns<long>(group, SealedSchema.Raw, 0, count).CopyTo(rows.Raw, first);
        Columns<int>(group, SealedSchema.Calibration, 0, count).CopyTo(rows.Calibration, first);
        Columns<long>(group, SealedSchema.SentAt, 0, count).CopyTo(rows.SentAt, first);
        Columns<long>(group, SealedSchema.ReceivedAt, 0, count).CopyTo(rows.ReceivedAt, first);
        Unsigned(group, SealedSchema.Epoch, count).CopyTo(rows.Epoch.AsSpan(first));
        Unsigned(group, SealedSchema.Sequence, count).CopyTo(rows.Sequence.AsSpan(first));

        // The wanted containers are a range, so their rows lie together.
        var kept = containers.FindAll(run => wanted(run.Text));
        var (start, end) = kept.Count == 0 ? (0, 0) : (kept[0].Start, kept[^1].End);
        if (start > 0) rows.Move(first + start, first, end - start);
        rows.Drop(count - (end - start));
        return 0;
    });

    public void Dispose()
    {
        file.Dispose();
        bytes.Dispose();
    }

    private RowGroupReader Checked(int rowGroup) => FileParts.PartIsWhole(bytes, entry, rowGroup, parts[rowGroup]) ? file.RowGroup(rowGroup) : throw Damaged(null);

    /// <summary>A column of texts as runs. What a ByteArray points to lives no longer than the column's reader.</summary>
    private static List<(string Text, int Start, int End)> Runs(RowGroupReader group, int column, int count)
    {
        using var reader = (ColumnReader<ByteArray>)group.Column(column);
        var values = new ByteArray[count];
        ReadAll(reader, values);
        var runs = new List<(string, int, int)>();
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && values[end].Equals(values[start])) end++;
            runs.Add((TextOf(values[start]), start, end));
            start = end;
        }

        return runs;
    }

    private static void Fill(List<(string Text, int Start, int End)> runs, SealedRows rows, Span<int> target)
    {
        foreach (var (text, start, end) in runs) target[start..end].Fill(rows.TextOf(text));
    }

    private static ulong[] Unsigned(RowGroupReader group, int column, int count) => Array.ConvertAll(Columns<long>(group, column, 0, count), value => unchecked((ulong)value));

    private static T[] Columns<T>(RowGroupReader group, int column, int start, int end)
        where T : unmanaged
    {
        using var reader = (ColumnReader<T>)group.Column(column);
        if (start > 0 && reader.Skip(start) != start) throw new InvalidDataException("a column is shorter than its row group");
        var values = new T[end - start];
        ReadAll(reader, values);
        return values;
    }

    private static void ReadAll<T>(ColumnReader<T> reader, T[] values)
        where T : unmanaged
    {
        for (var read = 0; read < values.Length;)
        {
            var more = (int)reader.ReadBatch(values.Length - read, values.AsSpan(read), out _);
            if (more == 0) throw new InvalidDataException("a column is shorter than its row group");
            read += more;
        }
    }

    private static unsafe string TextOf(ByteArray text) => System.Text.Encoding.UTF8.GetString((byte*)text.Pointer, text.Length);

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is ParquetException or InvalidDataException or OverflowException or ArgumentException)
        {
            throw Damaged(error);
        }
    }

    private CorruptStoreException Damaged(Exception? error) => new($"{name}: the file is damaged; rebuild it with 'telemetry store repair'.", error);
}
