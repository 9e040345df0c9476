using Google.Protobuf;
using Grpc.Core;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Tests.Heart;
using Xunit;
using Fate = Telemetry.Protocol.V1.Fate;

namespace Telemetry.Tests.Ingestion;

/// <summary>Ingestion as a program sees it that knows nothing but the published contract: through the generated client.</summary>
public sealed class IngestionTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_generated_client_is_told_what_became_of_every_batch_in_the_order_it_sent_them()
    {
        await using var server = await IngestionServer.StartAsync();
        using var channel = server.Connect();
        using var call = server.Call(channel);
        Reading[] rows = [Fill("c1", 100), Fill("c1", 99_999), Fill("elsewhere", 100)];
        var batch = ByteString.CopyFrom(BatchCodec.Encode(7, 0, World.Start, rows));
        foreach (var request in new[] { Batches.Request(41, batch), Batches.Request(42, batch), Batches.Request(43, ByteString.CopyFromUtf8("no batch")) })
            await call.RequestStream.WriteAsync(request, Stop);
        await call.RequestStream.CompleteAsync();
        var replies = await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);

        Assert.Equal([41, 42, 43], replies.Select(reply => reply.Id));
        Assert.Equal([(1u, 0u), (0u, 3u), (0u, 0u)], replies.Select(reply => (reply.Accepted, reply.Duplicates)));
        Assert.Equal([new Watermark { Epoch = 7, NextSequence = 3 }, new Watermark { Epoch = 7, NextSequence = 3 }, null], replies.Select(reply => reply.Watermark));
        Assert.Equal([(1ul, Fate.Refused, "value", "99999"), (2ul, Fate.Kept, "container", "elsewhere")], replies[0].Items.Select(item => (item.Sequence, item.Fate, item.Field, item.Value)));
        Assert.Empty(replies[1].Items.Concat(replies[2].Items));
        Assert.Equal(["", "", "payload: 8 bytes are not a ReadingBatch; publish the protobuf message of telemetry/v1."], replies.Select(reply => reply.Unreadable));
    }

    [Fact]
    public async Task A_large_batch_in_many_pieces_of_the_connection_comes_in_whole()
    {
        await using var server = await IngestionServer.StartAsync();
        using var channel = server.Connect();
        using var call = server.Call(channel);
        foreach (var request in Batches.InTurn(1, BatchCodec.MaximumRows).Take(50)) await call.RequestStream.WriteAsync(request, Stop);
        await call.RequestStream.CompleteAsync();
        var replies = await call.ResponseStream.ReadAllAsync(Stop).ToListAsync(Stop);
        Assert.Equal(Enumerable.Range(1, 50).Select(i => (ulong)(i * BatchCodec.MaximumRows)), replies.Select(reply => reply.Watermark.NextSequence));
        Assert.All(replies, reply => Assert.Equal((uint)BatchCodec.MaximumRows, reply.Accepted));
    }

    [Fact]
    public async Task A_caller_with_another_token_is_turned_away()
    {
        await using var server = await IngestionServer.StartAsync();
        using var channel = server.Connect();
        using var call = new Protocol.V1.Ingestion.IngestionClient(channel).Ingest(new Metadata { { "authorization", "Bearer guessed" } }, cancellationToken: Stop);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext(Stop));
        Assert.Equal(StatusCode.Unauthenticated, error.StatusCode);
    }

    private static Reading Fill(string container, long value) => new(container, Quantity.FillLevel, World.Start, value, ReadingStatus.Ok);
}
