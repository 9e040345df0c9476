using System.Buffers;
using System.Runtime.InteropServices;
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
    private readonly SealedFile entry;

    /// <exception cref="FileNotFoundException">It was merged into another one meanwhile, or somebody deleted it.</exception>
    /// <exception cref="CorruptStoreException">Its footer cannot be read.</exception>
    public SealedFileReader(string folder, SealedFile entry)
    {
        this.entry = entry;
        var path = Path.Combine(folder, entry.Name);
        if (!File.Exists(path)) throw new FileNotFoundException($"{entry.Name}: the file is missing; rebuild it with 'telemetry store repair'.", path);
        bytes = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        try
        {
            if (!FileParts.FooterIsWhole(bytes, entry)) throw Damaged(null);
            using var properties = ReaderProperties.GetDefaultReaderProperties();
            file = Reading(() => new ParquetFileReader(path, properties));
        }
        catch (CorruptStoreException) when (!File.Exists(path))
        {
            bytes.Dispose();
            throw new FileNotFoundException($"{entry.Name}: the file was removed while it was opened.", path);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public IReadOnlyList<SealedGroup> Groups => entry.Groups;

    /// <summary>Adds the readings of a container that were measured from <paramref name="from"/> up to and without <paramref name="to"/>.</summary>
    public void Read(string container, long from, long to, List<Reading> readings)
    {
        for (var index = 0; index < Groups.Count; index++)
        {
            if (Groups[index].MayHold(container)) Reading(() => Read(index, container, from, to, readings));
        }
    }

    /// <summary>Adds a row group's rows whose container is wanted.</summary>
    public void Read(int index, Predicate<string> wanted, SealedRows rows) => Reading(() =>
    {
        using var group = Checked(index);
        var count = Groups[index].Rows;
        var first = rows.Take(count);
        var containers = Runs(group, SealedSchema.Container, count);
        Fill(containers, rows, rows.Container.AsSpan(first, count));
        Fill(Runs(group, SealedSchema.Owner, count), rows, rows.Owner.AsSpan(first, count));
        Fill(Runs(group, SealedSchema.Device, count), rows, rows.Device.AsSpan(first, count));
        Column(group, SealedSchema.Quantity, 0, rows.Quantity.AsSpan(first, count));
        Column(group, SealedSchema.MeasuredAt, 0, rows.MeasuredAt.AsSpan(first, count));
        Column(group, SealedSchema.Value, 0, rows.Value.AsSpan(first, count));
        Column(group, SealedSchema.Status, 0, rows.Status.AsSpan(first, count));
        Column(group, SealedSchema.Raw, 0, rows.Raw.AsSpan(first, count));
        Column(group, SealedSchema.Calibration, 0, rows.Calibration.AsSpan(first, count));
        Column(group, SealedSchema.SentAt, 0, rows.SentAt.AsSpan(first, count));
        Column(group, SealedSchema.ReceivedAt, 0, rows.ReceivedAt.AsSpan(first, count));
        Column(group, SealedSchema.Epoch, 0, MemoryMarshal.Cast<ulong, long>(rows.Epoch.AsSpan(first, count)));
        Column(group, SealedSchema.Sequence, 0, MemoryMarshal.Cast<ulong, long>(rows.Sequence.AsSpan(first, count)));

        // The wanted containers are a range, so their rows lie together.
        var kept = containers.FindAll(run => wanted(run.Text));
        var (start, end) = kept.Count == 0 ? (0, 0) : (kept[0].Start, kept[^1].End);
        if (start > 0) rows.Move(first + start, first, end - start);
        rows.Drop(count - (end - start));
        return 0;
    });

    /// <summary>Takes of a row group what calculations need.</summary>
    /// <param name="only">The container whose rows are wanted; null for all.</param>
    public void Read(int index, string? only, GroupValues values) => Reading(() =>
    {
        using var group = Checked(index);
        var runs = Runs(group, SealedSchema.Container, Groups[index].Rows);
        if (only is not null) runs = runs.FindAll(run => run.Text == only);
        var start = runs is [var first, ..] ? first.Start : 0;
        values.Begin([.. runs.Select(run => (run.Text, run.Start - start, run.End - start))], runs is [.., var last] ? last.End - start : 0);
        if (runs.Count == 0) return 0;
        Column(group, SealedSchema.Quantity, start, values.Quantity);
        Column(group, SealedSchema.MeasuredAt, start, values.MeasuredAt);
        Column(group, SealedSchema.Value, start, values.Value);
        Column(group, SealedSchema.Status, start, values.Status);
        return 0;
    });

    public void Dispose()
    {
        file.Dispose();
        bytes.Dispose();
    }

    private int Read(int index, string container, long from, long to, List<Reading> readings)
    {
        using var group = Checked(index);
        var (_, start, end) = Runs(group, SealedSchema.Container, Groups[index].Rows).FirstOrDefault(run => run.Text == container);
        if (start == end) return 0;
        var (measuredAt, quantity, value) = (new long[end - start], new int[end - start], new long[end - start]);
        var (status, raw, calibration) = (new int[end - start], new long[end - start], new int[end - start]);
        Column(group, SealedSchema.MeasuredAt, start, measuredAt.AsSpan());
        Column(group, SealedSchema.Quantity, start, quantity.AsSpan());
        Column(group, SealedSchema.Value, start, value.AsSpan());
        Column(group, SealedSchema.Status, start, status.AsSpan());
        Column(group, SealedSchema.Raw, start, raw.AsSpan());
        Column(group, SealedSchema.Calibration, start, calibration.AsSpan());
        for (var row = 0; row < measuredAt.Length; row++)
        {
            if (measuredAt[row] < from || measuredAt[row] >= to) continue;
            readings.Add(new Reading(container, (Quantity)quantity[row], new Instant(measuredAt[row]), value[row], (ReadingStatus)status[row], raw[row], calibration[row]));
        }

        return 0;
    }

    private RowGroupReader Checked(int index) => FileParts.RowGroupIsWhole(bytes, entry, index) ? file.RowGroup(index) : throw Damaged(null);

    /// <summary>A column of texts as runs. What a ByteArray points to lives no longer than the column's reader.</summary>
    private static List<(string Text, int Start, int End)> Runs(RowGroupReader group, int column, int count)
    {
        using var reader = (ColumnReader<ByteArray>)group.Column(column);
        var rented = ArrayPool<ByteArray>.Shared.Rent(count);
        var values = rented.AsSpan(0, count);
        ReadAll(reader, values);
        var runs = new List<(string, int, int)>();
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && values[end].Equals(values[start])) end++;
            runs.Add((TextOf(values[start]), start, end));
            start = end;
        }

        ArrayPool<ByteArray>.Shared.Return(rented);
        return runs;
    }

    private static void Fill(List<(string Text, int Start, int End)> runs, SealedRows rows, Span<int> target)
    {
        foreach (var (text, start, end) in runs) target[start..end].Fill(rows.TextOf(text));
    }

    private static void Column<T>(RowGroupReader group, int column, int start, Span<T> values)
        where T : unmanaged
    {
        using var reader = (ColumnReader<T>)group.Column(column);
        if (start > 0 && reader.Skip(start) != start) throw new InvalidDataException("a column is shorter than its row group");
        ReadAll(reader, values);
    }

    private static void ReadAll<T>(ColumnReader<T> reader, Span<T> values)
        where T : unmanaged
    {
        for (var read = 0; read < values.Length;)
        {
            var more = (int)reader.ReadBatch(values.Length - read, values[read..], out _);
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

    private CorruptStoreException Damaged(Exception? error) => new($"{entry.Name}: the file is damaged; rebuild it with 'telemetry store repair'.", error);
}
