using System.Diagnostics.CodeAnalysis;
using Grpc.Core;
using Telemetry.Protocol.V1;
using Xunit;

namespace Telemetry.Tests.Ingestion;

public sealed class SlowCallerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [SuppressMessage("Reliability", "CA2025", Justification = "the write that stands still ends with its call")]
    public async Task A_caller_that_never_reads_its_replies_is_held_back_and_the_others_go_on()
    {
        await using var server = await IngestionServer.StartAsync();
        using var channel = server.Connect();
        using var deaf = server.Call(channel);
        var sent = 0;
        foreach (var request in Batches.InTurn(1, 20))
        {
            var write = deaf.RequestStream.WriteAsync(request, Stop);
            if (await Task.WhenAny(write, Task.Delay(TimeSpan.FromSeconds(2), Stop)) != write) break;
            await write;
            Assert.InRange(++sent, 0, 100_000);
        }

        // On the same connection and on another one.
        using var other = server.Connect();
        Assert.Equal(2_000u, await AcceptedAsync(server, channel, 2));
        Assert.Equal(2_000u, await AcceptedAsync(server, other, 3));

        // It was held back, not given up: its replies are all there once it reads.
        var replies = 0;
        while (replies < sent && await deaf.ResponseStream.MoveNext(Stop)) Assert.Equal((ulong)++replies, deaf.ResponseStream.Current.Id);
        Assert.Equal(sent, replies);
    }

    [Fact]
    public async Task A_caller_that_reads_slowly_gets_every_reply_and_the_others_do_not_wait_for_it()
    {
        await using var server = await IngestionServer.StartAsync();
        using var channel = server.Connect();
        using var slow = server.Call(channel);
        foreach (var request in Batches.InTurn(1, 20).Take(600)) await slow.RequestStream.WriteAsync(request, Stop);
        await slow.RequestStream.CompleteAsync();
        for (var read = 1; read <= 600; read++)
        {
            Assert.True(await slow.ResponseStream.MoveNext(Stop));
            Assert.Equal((ulong)read, slow.ResponseStream.Current.Id);
            if (read % 200 == 0) Assert.Equal(2_000u, await AcceptedAsync(server, channel, (ulong)(read + 1)));
            else if (read % 20 == 0) await Task.Delay(TimeSpan.FromMilliseconds(20), Stop);
        }

        Assert.False(await slow.ResponseStream.MoveNext(Stop));
    }

    /// <summary>Sends a hundred batches of twenty and counts what is acknowledged.</summary>
    private static async Task<uint> AcceptedAsync(IngestionServer server, Grpc.Net.Client.GrpcChannel channel, ulong epoch)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        using var call = server.Call(channel);
        foreach (var request in Batches.InTurn(epoch, 20).Take(100)) await call.RequestStream.WriteAsync(request, limit.Token);
        await call.RequestStream.CompleteAsync();
        var accepted = 0u;
        await foreach (var reply in call.ResponseStream.ReadAllAsync(limit.Token)) accepted += reply.Accepted;
        return accepted;
    }
}
