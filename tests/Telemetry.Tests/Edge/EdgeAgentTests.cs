using System.Collections.Concurrent;
using Google.Protobuf;
using System.Net;
using System.Net.Sockets;
using MQTTnet;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Telemetry.Edge;
using Telemetry.Edge.Sampling;
using Telemetry.Edge.Sensors;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.Topics;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Chips;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class EdgeAgentTests : IDisposable
{
    private const string Device = "pi-1";
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentDictionary<(ulong Epoch, ulong Sequence), Reading> log = new();
    private int batches;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Every_sample_reaches_the_log_once_even_when_watermarks_are_lost(int lostWatermarks)
    {
        var port = FreePort();
        using var server = await StartBrokerAsync(port, lostWatermarks);
        var time = new SimulatedTime(Instant.FromUtc(2024, 1, 1));
        using var chip = new Vl53l1xChip(time);
        var channel = new Channel("container-1", Quantity.FillLevel, new LevelSensor(new Vl53l1x(chip, time, time.Pause), new FillGeometry(2400, 300, 1)), 1);
        using var agent = new EdgeAgent(Options(port), [channel], TimeProvider.System);
        Assert.Equal(0, agent.Cursor);

        await agent.RunAsync(History(chip, 0, 1_000), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Equal((1_000L, 0), (agent.Cursor, agent.Depth));
        Assert.Equal(1_000, log.Count);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(i => 400L + i), log.OrderBy(row => row.Key.Sequence).Select(row => row.Value.Raw));
        await server.StopAsync();
    }

    [Fact]
    public async Task An_agent_that_was_stopped_goes_on_where_its_disk_ends()
    {
        var port = FreePort();
        var time = new SimulatedTime(Instant.FromUtc(2024, 1, 1));
        using var chip = new Vl53l1xChip(time);
        var channel = new Channel("container-1", Quantity.FillLevel, new LevelSensor(new Vl53l1x(chip, time, time.Pause), new FillGeometry(2400, 300, 1)), 1);
        using (var stop = new CancellationTokenSource())
        using (var first = new EdgeAgent(Options(port), [channel], TimeProvider.System))
        {
            var run = first.RunAsync(History(chip, 0, 300), stop.Token);
            while (first.Cursor < 300) await Task.Delay(10, TestContext.Current.CancellationToken);
            await stop.CancelAsync();
            await run.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        }

        using var server = await StartBrokerAsync(port, 0);
        using var second = new EdgeAgent(Options(port), [channel], TimeProvider.System);
        Assert.Equal(300, second.Cursor);
        await second.RunAsync(History(chip, (int)second.Cursor, 500), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 500).Select(i => 400L + i), log.Values.Select(row => row.Raw).Order());
        Assert.Equal(2, log.Keys.Select(key => key.Epoch).Distinct().Count());
        await server.StopAsync();
    }

    [Fact]
    public async Task A_full_outbox_makes_sampling_wait_and_a_restarted_broker_loses_nothing()
    {
        var port = FreePort();
        var time = new SimulatedTime(Instant.FromUtc(2024, 1, 1));
        using var chip = new Vl53l1xChip(time);
        var channel = new Channel("container-1", Quantity.FillLevel, new LevelSensor(new Vl53l1x(chip, time, time.Pause), new FillGeometry(2400, 300, 1)), 1);
        using var agent = new EdgeAgent(Options(port) with { MaximumReadings = 200 }, [channel], TimeProvider.System);
        var run = agent.RunAsync(History(chip, 0, 1_500), TestContext.Current.CancellationToken);
        while (agent.Depth < 200) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Equal(200, agent.Cursor);

        using (var first = await StartBrokerAsync(port, 0))
        {
            while (agent.Cursor < 600) await Task.Delay(1, TestContext.Current.CancellationToken);
            await first.StopAsync();
        }

        using var second = await StartBrokerAsync(port, 0);
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal((1_500L, 0), (agent.Cursor, agent.Depth));
        Assert.Equal(Enumerable.Range(0, 1_500).Select(i => 400L + i), log.Values.Select(row => row.Raw).Order());
        await second.StopAsync();
    }

    private static async IAsyncEnumerable<DueSample> History(Vl53l1xChip chip, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            chip.Present(400 + i);
            yield return new DueSample(Instant.FromUtc(2024, 1, 1) + TimeSpan.FromMinutes(i), 0);
        }

        await Task.CompletedTask;
    }

    private EdgeOptions Options(int port) => new(Device, "127.0.0.1", folder.Path)
    {
        Port = port,
        BatchReadings = 100,
        ResendAfter = TimeSpan.FromMilliseconds(300),
        ReconnectAtMost = TimeSpan.FromSeconds(1),
    };

    /// <summary>A broker that is the server too: it logs what arrives and answers with the watermark, except for the first few batches.</summary>
    private async Task<MqttServer> StartBrokerAsync(int port, int lostWatermarks)
    {
        var factory = new MqttServerFactory();
        var server = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointPort(port).WithPersistentSessions().Build());
        server.InterceptingPublishAsync += async message =>
        {
            if (message.ApplicationMessage.Topic != DeviceTopic.Readings(Device)) return;
            var batch = new ReadingColumns();
            BatchCodec.Decode(System.Buffers.BuffersExtensions.ToArray(message.ApplicationMessage.Payload), batch);
            for (var row = 0; row < batch.Count; row++) log.TryAdd((batch.Epoch, batch.Sequence[row]), batch[row]);
            if (Interlocked.Increment(ref batches) <= lostWatermarks) return;
            var next = 0ul;
            while (log.ContainsKey((batch.Epoch, next))) next++;
            var watermark = new MqttApplicationMessageBuilder().WithTopic(DeviceTopic.Watermark(Device)).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
                .WithPayload(new Watermark { Epoch = batch.Epoch, NextSequence = next }.ToByteArray()).Build();
            await server.InjectApplicationMessage(new InjectedMqttApplicationMessage(watermark) { SenderClientId = "server" });
        };
        await server.StartAsync();
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
