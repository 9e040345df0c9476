using System.Buffers;
using System.Text;
using System.Text.Json;
using Telemetry.Monitoring;

namespace Telemetry.Server.Api;

/// <summary>
/// Writes rows as they are read, so that a year of readings needs no more memory than a day. The first row goes out at once; the others go out
/// together in pieces of <see cref="PieceBytes"/>. Nothing at all is written before the first row is there: a store that fails until then can
/// still be answered with an error.
/// </summary>
public static class RowStream
{
    /// <summary>Large enough that the calls cost little, small enough that a reader sees progress.</summary>
    public const int PieceBytes = 16 * 1024;

    public static async Task WriteAsync<T>(Stream output, IEnumerable<T> rows, RowFormat<T> format, RowNotation notation, CancellationToken stop)
    {
        var piece = new ArrayBufferWriter<byte>(PieceBytes + 1_024);
        await using var json = new Utf8JsonWriter(piece, RowFormat<T>.JsonOptions);
        if (notation == RowNotation.Csv) Encoding.UTF8.GetBytes(format.CsvHeader, piece);
        if (notation == RowNotation.Document) piece.Write("["u8);
        var isFirst = true;
        foreach (var row in rows)
        {
            if (notation == RowNotation.Document) piece.Write(isFirst ? "\n"u8 : ",\n"u8);
            if (notation == RowNotation.Csv) Encoding.UTF8.GetBytes(format.Csv(row), piece);
            else Write(piece, json, format, row);
            if (notation == RowNotation.Lines) piece.Write("\n"u8);
            if (isFirst || piece.WrittenCount >= PieceBytes) await SendAsync(output, piece, stop);
            isFirst = false;
        }

        if (notation == RowNotation.Document) piece.Write("\n]\n"u8);
        await SendAsync(output, piece, stop);
    }

    private static void Write<T>(ArrayBufferWriter<byte> piece, Utf8JsonWriter json, RowFormat<T> format, T row)
    {
        json.Reset(piece);
        format.WriteJson(json, row);
        json.Flush();
    }

    private static async Task SendAsync(Stream output, ArrayBufferWriter<byte> piece, CancellationToken stop)
    {
        await output.WriteAsync(piece.WrittenMemory, stop);
        await output.FlushAsync(stop);
        piece.ResetWrittenCount();
    }
}
