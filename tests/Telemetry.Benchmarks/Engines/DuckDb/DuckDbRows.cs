using DuckDB.NET.Native;
using Telemetry.Simulators.Load;

namespace Telemetry.Benchmarks.Engines.DuckDb;

/// <summary>Rows laid out in columns, ready to be copied into data chunks.</summary>
/// <param name="Container">One entry a row.</param>
/// <param name="At">Milliseconds since 1970 UTC.</param>
/// <param name="Quantity">Only of narrow rows.</param>
/// <param name="Values">One column, or one for each quantity.</param>
/// <param name="Present">Beside <paramref name="Values"/>; null when nothing is missing.</param>
internal sealed unsafe record DuckDbRows(int[] Container, long[] At, sbyte[]? Quantity, int[][] Values, bool[][]? Present)
{
    private const int ChunkRows = 2_048;

    public static DuckDbRows Wide(IReadOnlyList<DeviceDay> days)
    {
        var rows = days.Count * LoadPlan.TicksADay;
        var result = new DuckDbRows(new int[rows], new long[rows], null, Columns(() => new int[rows]), Columns(() => new bool[rows]));
        for (var row = 0; row < rows; row++)
        {
            var (day, tick) = (days[row / LoadPlan.TicksADay], row % LoadPlan.TicksADay);
            (result.Container[row], result.At[row]) = (day.Index, day.MeasuredAt[tick]);
            for (var column = 0; column < result.Values.Length; column++)
            {
                var at = (tick * LoadPlan.Measured.Length) + column;
                (result.Values[column][row], result.Present![column][row]) = (day.Value[at], day.Has(at));
            }
        }

        return result;
    }

    /// <summary>A value that is missing is a row that is missing.</summary>
    public static DuckDbRows Narrow(IReadOnlyList<DeviceDay> days)
    {
        var places = days.SelectMany(day => Enumerable.Range(0, LoadPlan.ValuesADay).Where(day.Has).Select(row => (Day: day, Row: row))).ToArray();
        return new DuckDbRows(
            Array.ConvertAll(places, place => place.Day.Index),
            Array.ConvertAll(places, place => place.Day.MeasuredAt[place.Row / LoadPlan.Measured.Length]),
            Array.ConvertAll(places, place => (sbyte)(place.Row % LoadPlan.Measured.Length)),
            [Array.ConvertAll(places, place => place.Day.Value[place.Row])],
            null);
    }

    /// <summary>Appends and commits.</summary>
    public void Append(DuckDBNativeConnection connection)
    {
        Check(NativeMethods.Appender.DuckDBAppenderCreate(connection, null!, "r", out var appender), "create");
        using (appender)
        {
            DuckDBType[] types = [DuckDBType.Integer, DuckDBType.TimestampMs, .. Quantity is null ? Array.Empty<DuckDBType>() : [DuckDBType.TinyInt], .. Values.Select(_ => DuckDBType.Integer)];
            var logical = Array.ConvertAll(types, NativeMethods.LogicalType.DuckDBCreateLogicalType);
            using var chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(Array.ConvertAll(logical, type => type.DangerousGetHandle()), (ulong)types.Length);
            for (var from = 0; from < Container.Length; from += ChunkRows)
            {
                var count = Math.Min(ChunkRows, Container.Length - from);
                NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
                Fill(chunk, from, count);
                NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, (ulong)count);
                Check(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk), "append");
            }

            Check(NativeMethods.Appender.DuckDBAppenderClose(appender), "close");
            foreach (var type in logical) type.Dispose();
        }
    }

    private static T[] Columns<T>(Func<T> create) => [.. LoadPlan.Measured.Select(_ => create())];

    private static void Check(DuckDBState state, string step)
    {
        if (state != DuckDBState.Success) throw new InvalidOperationException($"DuckDB appender: {step} failed.");
    }

    private static void Copy<T>(DuckDBDataChunk chunk, int column, ReadOnlySpan<T> source)
        where T : unmanaged =>
        source.CopyTo(new Span<T>(NativeMethods.Vectors.DuckDBVectorGetData(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, column)), source.Length));

    private void Fill(DuckDBDataChunk chunk, int from, int count)
    {
        Copy<int>(chunk, 0, Container.AsSpan(from, count));
        Copy<long>(chunk, 1, At.AsSpan(from, count));
        if (Quantity is not null) Copy<sbyte>(chunk, 2, Quantity.AsSpan(from, count));
        var first = Quantity is null ? 2 : 3;
        for (var column = 0; column < Values.Length; column++)
        {
            Copy<int>(chunk, first + column, Values[column].AsSpan(from, count));
            if (Present is not null) MarkMissing(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, first + column), Present[column].AsSpan(from, count));
        }
    }

    private static void MarkMissing(nint vector, ReadOnlySpan<bool> present)
    {
        if (!present.Contains(false)) return;
        NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vector);
        var validity = NativeMethods.Vectors.DuckDBVectorGetValidity(vector);
        for (var row = 0; row < present.Length; row++)
        {
            if (!present[row]) NativeMethods.ValidityMask.DuckDBValiditySetRowValidity(validity, (ulong)row, false);
        }
    }
}
