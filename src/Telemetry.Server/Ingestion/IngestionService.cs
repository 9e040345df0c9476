using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Grpc.Core;
using Telemetry.Containers;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Identity;
using Telemetry.Storage.ReadingLog;
using Fate = Telemetry.Protocol.V1.Fate;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Takes batches from bridges. Reading requests and writing replies are two loops, so that a caller that does not read its replies stops only
/// itself. Replies come in the order of the requests, each after its readings are durable.
/// </summary>
public sealed class IngestionService(
    Intake intake, RegistryIndex registry, FleetKey keys, IngestionDiagnostics diagnostics, TimeProvider time,
    IHostApplicationLifetime lifetime) : Protocol.V1.Ingestion.IngestionBase
{
    /// <summary>Batches of one stream that may be under way at once; more are not read from the connection.</summary>
    public const int StreamCredits = 256;

    public override async Task Ingest(IAsyncStreamReader<IngestRequest> requestStream, IServerStreamWriter<IngestReply> responseStream, ServerCallContext context)
    {
        RefuseStranger(context);
        var underWay = Channel.CreateBounded<Task<IngestReply>>(new BoundedChannelOptions(StreamCredits) { SingleReader = true, SingleWriter = true });

        // A stream lasts as long as both sides live: without the second token the server would wait for its bridges before it stops.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var replying = ReplyAsync(underWay.Reader, responseStream, stop);
        try
        {
            await foreach (var request in requestStream.ReadAllAsync(stop.Token)) await underWay.Writer.WriteAsync(TakeInAsync(request, stop.Token), stop.Token);
        }
        catch (OperationCanceledException)
        {
            // The reply loop ended first, or either side stops; the reason to report comes from the reply loop, below.
        }
        finally
        {
            underWay.Writer.TryComplete();
        }

        await replying;
    }

    private static async Task ReplyAsync(ChannelReader<Task<IngestReply>> underWay, IServerStreamWriter<IngestReply> replies, CancellationTokenSource stop)
    {
        try
        {
            await foreach (var reply in underWay.ReadAllAsync(stop.Token)) await replies.WriteAsync(await reply, stop.Token);
        }
        catch (LogClosedException error)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, error.Message));
        }
        catch (OperationCanceledException)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "the stream is being closed; open a new one and send again what was not answered"));
        }
        finally
        {
            await stop.CancelAsync();
        }
    }

    private void RefuseStranger(ServerCallContext context)
    {
        var shown = Encoding.UTF8.GetBytes(context.RequestHeaders.GetValue("authorization") ?? "");
        if (!CryptographicOperations.FixedTimeEquals(shown, Encoding.UTF8.GetBytes($"Bearer {keys.IngestionToken}")))
            throw new RpcException(new Status(StatusCode.Unauthenticated, "authorization: the token is missing or wrong; start the bridge with the fleet key of this installation."));
    }

    private async Task<IngestReply> TakeInAsync(IngestRequest request, CancellationToken stop)
    {
        var receivedAt = Instant.From(time.GetUtcNow());
        var batch = intake.Rent();
        try
        {
            BatchCodec.Decode(request.Batch.Span, batch);
        }
        catch (UnreadableBatchException error)
        {
            intake.Return(batch);
            await intake.SetAsideAsync(new DeadLetter(request.Device, receivedAt, error.Message, request.Batch.ToByteArray()), stop);
            diagnostics.CountUnreadable();
            return new IngestReply { Id = request.Id, Unreadable = error.Message };
        }

        BatchJudge.Judge(request.Device, batch, registry, receivedAt);
        var epoch = batch.Epoch;
        var receipt = await intake.AppendAsync(batch, stop);
        diagnostics.Count(receipt);
        return Reply(request.Id, epoch, receipt);
    }

    private static IngestReply Reply(ulong id, ulong epoch, IntakeReceipt receipt)
    {
        var reply = new IngestReply
        {
            Id = id,
            Accepted = (uint)receipt.Accepted,
            Duplicates = (uint)receipt.Duplicates,
            Watermark = new Watermark { Epoch = epoch, NextSequence = receipt.Watermark },
        };
        reply.Items.AddRange(receipt.SetAside.Select(row => new ItemOutcome
        {
            Sequence = row.Id.Sequence,
            Fate = row.Verdict.Fate == Telemetry.Readings.Fate.Kept ? Fate.Kept : Fate.Refused,
            Field = row.Verdict.Field,
            Value = row.Verdict.Value,
            Reason = row.Verdict.Reason,
        }));
        return reply;
    }
}
