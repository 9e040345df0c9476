using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Grpc.Core;
using Telemetry.Containers;
using Telemetry.Protocol.V1;
using Telemetry.Server.Identity;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Takes batches from bridges. Reading requests and writing replies are two loops, so that a caller that does not read its replies stops only
/// itself. Replies come in the order of the requests, each after its readings are durable.
/// </summary>
internal sealed class IngestionService(Intake intake, RegistryIndex registry, FleetKey keys, IngestionDiagnostics diagnostics, IHostApplicationLifetime lifetime)
{
    /// <summary>
    /// What a stream may have under way at once: a batch takes one credit, and one more for every full <see cref="ValuesPerCredit"/> values. Beyond it
    /// nothing more is read from the connection. At most 256 batches and 262,144 values, 13 MB of columns.
    /// </summary>
    public const int StreamCredits = 256;

    public const int ValuesPerCredit = 1_024;

    public async Task IngestAsync(IAsyncStreamReader<Arrival> arrivals, IServerStreamWriter<IngestReply> replies, ServerCallContext context)
    {
        RefuseStranger(context);
        var underWay = Channel.CreateUnbounded<UnderWay>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        using var credits = new SemaphoreSlim(StreamCredits);

        // A stream lasts as long as both sides live: without the second token the server would wait for its bridges before it stops.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        var replying = ReplyAsync(new ReplyStream(underWay.Reader, replies, credits, diagnostics), stop);
        try
        {
            await foreach (var arrival in arrivals.ReadAllAsync(stop.Token))
            {
                var request = TakeIn(arrival, stop.Token);
                underWay.Writer.TryWrite(request);
                for (var credit = 0; credit < request.Credits; credit++) await credits.WaitAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reply loop ended first, or either side stops; the reason to report comes from the reply loop, below.
        }
        finally
        {
            underWay.Writer.TryComplete();
            await replying.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await replying;
    }

    private static async Task ReplyAsync(ReplyStream replies, CancellationTokenSource stop)
    {
        try
        {
            await replies.RunAsync(stop.Token);
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

    private UnderWay TakeIn(Arrival arrival, CancellationToken stop)
    {
        if (arrival.Letter is { } letter) return new UnderWay(arrival.Id, 0, 1, letter.Reason, SetAsideAsync(letter, stop));
        var batch = arrival.Batch!;
        BatchJudge.Judge(arrival.Device, batch, registry, arrival.At);
        var (epoch, credits) = (batch.Epoch, 1 + (batch.Count / ValuesPerCredit));
        return new UnderWay(arrival.Id, epoch, credits, "", intake.AppendAsync(batch, stop));
    }

    private async Task<IntakeReceipt> SetAsideAsync(DeadLetter letter, CancellationToken stop)
    {
        await intake.SetAsideAsync(letter, stop);
        return new IntakeReceipt(0, 0, [], 0);
    }
}
