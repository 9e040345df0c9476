using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Grpc.Net.Client;
using Telemetry.Protocol.V1;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>One stream of batches to a server over a connection of its own, as a bridge has it. Any number of callers, one writer.</summary>
internal sealed class IngestStream : IAsyncDisposable
{
    private readonly Channel<IngestRequest> outbound = Channel.CreateUnbounded<IngestRequest>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<ulong, TaskCompletionSource<IngestReply>> waiting = new();
    private readonly GrpcChannel channel;
    private readonly AsyncDuplexStreamingCall<IngestRequest, IngestReply> call;
    private readonly Task writing;
    private readonly Task reading;
    private ulong lastId;

    /// <param name="certificate">What the server must show; null without TLS.</param>
    /// <param name="token">What ingestion asks its bridges for.</param>
    public IngestStream(Uri address, GrpcCertificate? certificate, string token)
    {
        channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = certificate?.Handler() ?? new SocketsHttpHandler(), DisposeHttpClient = true });
        call = new Protocol.V1.Ingestion.IngestionClient(channel).Ingest(new Metadata { { "authorization", $"Bearer {token}" } });
        (writing, reading) = (Task.Run(WriteAsync), Task.Run(ReadAsync));
    }

    /// <summary>Completes when the server has acknowledged the batch.</summary>
    /// <exception cref="RpcException">The stream broke; nothing is known of the batch.</exception>
    public Task<IngestReply> SendAsync(IngestRequest request)
    {
        request.Id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<IngestReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[request.Id] = answer;
        outbound.Writer.TryWrite(request);
        return answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        outbound.Writer.TryComplete();
        await Task.WhenAll(writing, reading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        call.Dispose();
        channel.Dispose();
    }

    private async Task WriteAsync()
    {
        await foreach (var request in outbound.Reader.ReadAllAsync()) await call.RequestStream.WriteAsync(request);
        await call.RequestStream.CompleteAsync();
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var reply in call.ResponseStream.ReadAllAsync())
            {
                if (waiting.TryRemove(reply.Id, out var answer)) answer.TrySetResult(reply);
            }
        }
        catch (RpcException error)
        {
            foreach (var answer in waiting.Values) answer.TrySetException(error);
            throw;
        }
    }
}
