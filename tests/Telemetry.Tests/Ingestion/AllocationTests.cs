using Grpc.Core;
using Telemetry.Protocol.V1;
using Xunit;

namespace Telemetry.Tests.Ingestion;

[CollectionDefinition(nameof(AllocationTests), DisableParallelization = true)]
[Collection(nameof(AllocationTests))]
public sealed class AllocationTests(ITestOutputHelper output)
{
    private const int Rows = 4_032;
    private const int Batches = 2_000;

    /// <summary>Batches without a reply at the same time.</summary>
    private const int Window = 16;

    /// <summary>A payload has 3 bytes a value and the columns 48, so one buffer a batch of either kind would be seen. What is left are small objects, of the client too.</summary>
    private const double BytesPerValue = 2.0;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_steady_stream_of_batches_allocates_next_to_nothing_for_a_value()
    {
        using var store = new ForgetfulStore();
        await using var server = await IngestionServer.StartAsync(store: store);
        FillPool(server);
        using var channel = server.Connect();
        using var call = server.Call(channel);
        var requests = Ingestion.Batches.InTurn(1, Rows).Take(2 * Batches).ToArray();
        await ExchangeAsync(call, requests.AsMemory(0, Batches));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        await ExchangeAsync(call, requests.AsMemory(Batches));
        var perValue = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)(Batches * Rows);
        output.WriteLine($"{perValue:F3} bytes a value, {perValue * Rows:F0} a batch");
        Assert.InRange(perValue, 0, BytesPerValue);
    }

    /// <summary>As many columns as can be under way: those answered for and not yet in the store are out, too.</summary>
    private static void FillPool(IngestionServer server)
    {
        var columns = Enumerable.Range(0, 16 * Window).Select(_ => server.Intake.Rent()).ToList();
        foreach (var one in columns)
        {
            one.Reset(Rows);
            server.Intake.Return(one);
        }
    }

    private static async Task ExchangeAsync(AsyncDuplexStreamingCall<IngestRequest, IngestReply> call, ReadOnlyMemory<IngestRequest> requests)
    {
        for (var sent = 0; sent < requests.Length + Window; sent++)
        {
            if (sent < requests.Length) await call.RequestStream.WriteAsync(requests.Span[sent], Stop);
            if (sent < Window) continue;
            Assert.True(await call.ResponseStream.MoveNext(Stop));
            Assert.Equal((uint)Rows, call.ResponseStream.Current.Accepted);
        }
    }
}
