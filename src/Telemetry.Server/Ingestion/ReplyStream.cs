using System.Threading.Channels;
using Grpc.Core;
using Telemetry.Protocol.V1;
using Telemetry.Storage.ReadingLog;
using Fate = Telemetry.Protocol.V1.Fate;

namespace Telemetry.Server.Ingestion;

/// <summary>Answers the requests of one stream in their order, each when it is durable. One message is filled again and again.</summary>
internal sealed class ReplyStream(ChannelReader<UnderWay> underWay, IServerStreamWriter<IngestReply> replies, SemaphoreSlim credits, IngestionDiagnostics diagnostics)
{
    private static readonly WriteOptions Send = new();
    private static readonly WriteOptions Hold = new(WriteFlags.BufferHint);

    private readonly IngestReply reply = new();
    private readonly Watermark watermark = new();

    /// <summary>Runs until the last request is answered.</summary>
    /// <exception cref="LogClosedException">A request is not durable; it and those behind it get no reply.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await foreach (var request in underWay.ReadAllAsync(stop))
        {
            Fill(request, await request.Receipt);

            // A group of the log becomes durable at once: its replies go out in one piece, the last one sends them.
            replies.WriteOptions = underWay.TryPeek(out var next) && next.Receipt.IsCompleted ? Hold : Send;
            await replies.WriteAsync(reply, stop);
            credits.Release(request.Credits);
        }
    }

    private void Fill(in UnderWay request, IntakeReceipt receipt)
    {
        reply.Items.Clear();
        (reply.Id, reply.Unreadable) = (request.Id, request.Unreadable);
        (reply.Accepted, reply.Duplicates) = ((uint)receipt.Accepted, (uint)receipt.Duplicates);
        reply.Watermark = null;
        if (request.Unreadable.Length > 0)
        {
            diagnostics.CountUnreadable();
            return;
        }

        diagnostics.Count(receipt);
        (watermark.Epoch, watermark.NextSequence) = (request.Epoch, receipt.Watermark);
        reply.Watermark = watermark;
        for (var i = 0; i < receipt.SetAside.Count; i++) reply.Items.Add(Outcome(receipt.SetAside[i]));
    }

    private static ItemOutcome Outcome(SetAsideReading row) => new()
    {
        Sequence = row.Id.Sequence,
        Fate = row.Verdict.Fate == Telemetry.Readings.Fate.Kept ? Fate.Kept : Fate.Refused,
        Field = row.Verdict.Field,
        Value = row.Verdict.Value,
        Reason = row.Verdict.Reason,
    };
}
