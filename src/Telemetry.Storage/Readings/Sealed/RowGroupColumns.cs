using System.Runtime.InteropServices;
using Apache.Arrow;
using Apache.Arrow.Types;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>The rows of one row group, in order, as the memory that the Parquet writer reads.</summary>
internal sealed class RowGroupColumns(int capacity)
{
    private readonly byte[][] columns = [.. Enumerable.Range(0, SealedSchema.Schema.FieldsList.Count).Select(index => new byte[capacity * WidthOf(index)])];
    private readonly TextTable containers = new();
    private readonly TextTable owners = new();
    private readonly TextTable devices = new();

    public int Count { get; private set; }

    public int Room => capacity - Count;

    /// <summary>The container of the first row; there must be one.</summary>
    public string First => containers.First;

    /// <summary>The container of the last row.</summary>
    public string Last => containers.Last;

    public void Clear()
    {
        Count = 0;
        containers.Clear();
        owners.Clear();
        devices.Clear();
    }

    /// <summary>Adds rows in the order given; there must be room.</summary>
    public void Add(SealedRows rows, ReadOnlySpan<int> order)
    {
        containers.Gather(rows.Texts, rows.Container, order, Target<int>(SealedSchema.Container));
        owners.Gather(rows.Texts, rows.Owner, order, Target<int>(SealedSchema.Owner));
        devices.Gather(rows.Texts, rows.Device, order, Target<int>(SealedSchema.Device));
        Gather(rows.Quantity, order, Target<int>(SealedSchema.Quantity));
        Gather(rows.MeasuredAt, order, Target<long>(SealedSchema.MeasuredAt));
        Gather(rows.Value, order, Target<long>(SealedSchema.Value));
        Gather(rows.Status, order, Target<int>(SealedSchema.Status));
        Gather(rows.Raw, order, Target<long>(SealedSchema.Raw));
        Gather(rows.Calibration, order, Target<int>(SealedSchema.Calibration));
        Gather(rows.Epoch, order, Target<ulong>(SealedSchema.Epoch));
        Gather(rows.Sequence, order, Target<ulong>(SealedSchema.Sequence));
        Gather(rows.SentAt, order, Target<long>(SealedSchema.SentAt));
        Gather(rows.ReceivedAt, order, Target<long>(SealedSchema.ReceivedAt));
        Count += order.Length;
    }

    public RecordBatch ToBatch() => new(SealedSchema.Schema, Enumerable.Range(0, columns.Length).Select(ArrayOf), Count);

    private static int WidthOf(int column) => SealedSchema.Schema.GetFieldByIndex(column).DataType is DictionaryType or Int32Type ? sizeof(int) : sizeof(long);

    private static void Gather<T>(T[] source, ReadOnlySpan<int> order, Span<T> target)
    {
        for (var i = 0; i < order.Length; i++) target[i] = source[order[i]];
    }

    private Span<T> Target<T>(int column)
        where T : struct => MemoryMarshal.Cast<byte, T>(columns[column].AsSpan())[Count..];

    private IArrowArray ArrayOf(int column)
    {
        var data = new ArrowBuffer(columns[column].AsMemory(0, Count * WidthOf(column)));
        return SealedSchema.Schema.GetFieldByIndex(column).DataType switch
        {
            DictionaryType => new DictionaryArray(SealedSchema.Text, new Int32Array(data, ArrowBuffer.Empty, Count, 0, 0), TableOf(column).ToArray()),
            TimestampType => new TimestampArray(SealedSchema.Time, data, ArrowBuffer.Empty, Count, 0, 0),
            Int32Type => new Int32Array(data, ArrowBuffer.Empty, Count, 0, 0),
            UInt64Type => new UInt64Array(data, ArrowBuffer.Empty, Count, 0, 0),
            _ => new Int64Array(data, ArrowBuffer.Empty, Count, 0, 0),
        };
    }

    private TextTable TableOf(int column) => column switch { SealedSchema.Container => containers, SealedSchema.Owner => owners, _ => devices };

    /// <summary>The texts of one column in one row group, each once, in the order of their first row.</summary>
    private sealed class TextTable
    {
        private readonly Dictionary<string, int> indexes = new(StringComparer.Ordinal);
        private readonly List<string> texts = [];

        public string First => texts[0];

        public string Last => texts[^1];

        public void Clear()
        {
            indexes.Clear();
            texts.Clear();
        }

        public void Gather(List<string> names, int[] source, ReadOnlySpan<int> order, Span<int> target)
        {
            int before = -1, index = -1;
            for (var i = 0; i < order.Length; i++)
            {
                var name = source[order[i]];
                if (name != before) (before, index) = (name, IndexOf(names[name]));
                target[i] = index;
            }
        }

        public StringArray ToArray() => new StringArray.Builder().AppendRange(texts).Build();

        private int IndexOf(string text)
        {
            if (indexes.TryGetValue(text, out var index)) return index;
            indexes.Add(text, index = texts.Count);
            texts.Add(text);
            return index;
        }
    }
}
