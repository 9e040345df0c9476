using System.Buffers;
using System.Text.Json;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Protocol.CloudEvents;
using Telemetry.Server.Api;

namespace Telemetry.Server.Events;

/// <summary>The journal as CloudEvents, one a line, written while it is read.</summary>
public static class JournalStream
{
    public static async Task WriteAsync(Stream output, IEnumerable<(long Number, Restatement Restatement)> entries, CancellationToken stop)
    {
        var piece = new ArrayBufferWriter<byte>(RowStream.PieceBytes + 1_024);
        await using var json = new Utf8JsonWriter(piece);
        foreach (var (number, restatement) in entries)
        {
            json.Reset(piece);
            EmptyingCloudEvent.Write(json, number, restatement);
            json.Flush();
            piece.Write("\n"u8);
            if (piece.WrittenCount >= RowStream.PieceBytes) await SendAsync();
        }

        await SendAsync();

        async Task SendAsync()
        {
            await output.WriteAsync(piece.WrittenMemory, stop);
            await output.FlushAsync(stop);
            piece.ResetWrittenCount();
        }
    }
}
