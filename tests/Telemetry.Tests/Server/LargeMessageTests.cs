using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Telemetry.Containers;
using Telemetry.Protocol.Topics;
using Telemetry.Server;
using Telemetry.Server.Bridge;
using Telemetry.Server.Broker;
using Telemetry.Server.Identity;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Heart;
using Telemetry.Tests.Ingestion;
using Xunit;

namespace Telemetry.Tests.Server;

public sealed class LargeMessageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-large-").FullName;
    private readonly CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public LargeMessageTests() => limit.CancelAfter(TimeSpan.FromSeconds(60));

    public void Dispose()
    {
        limit.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_embedded_broker_ends_the_connection_of_a_message_that_is_too_large_and_passes_on_the_longest()
    {
        var options = new ServerOptions { DataFolder = folder, MqttPort = IngestionServer.FreePort() };
        var keys = FleetKey.OpenOrCreate(folder);
        using var broker = new EmbeddedBroker(options, keys, new RegistryIndex(World.Registry), NullLogger<EmbeddedBroker>.Instance);
        await broker.StartAsync(limit.Token);
        using var bridge = await ConnectAsync(options.MqttPort, "bridge", FleetKey.BridgeUser, keys);
        var passedOn = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        bridge.ApplicationMessageReceivedAsync += message =>
        {
            passedOn.TrySetResult(message.ApplicationMessage.Payload.Length);
            return Task.CompletedTask;
        };
        await bridge.SubscribeAsync(DeviceTopic.AllReadings, MqttQualityOfServiceLevel.AtLeastOnce, limit.Token);

        using var device = await ConnectAsync(options.MqttPort, "d1", "d1", keys);
        await Assert.ThrowsAnyAsync<Exception>(() => PublishAsync(device, new byte[EmbeddedBroker.LongestMessage + 1]));
        Assert.False(limit.IsCancellationRequested);
        await PublishAgainAsync(options.MqttPort, keys, new byte[EmbeddedBroker.LongestMessage]);
        Assert.Equal(EmbeddedBroker.LongestMessage, await passedOn.Task.WaitAsync(limit.Token));
        await broker.StopAsync(limit.Token);
    }

    /// <summary>As an agent does: a broker that still ends the last connection may end the next one of the same device with it.</summary>
    private async Task PublishAgainAsync(int port, FleetKey keys, byte[] payload)
    {
        while (true)
        {
            try
            {
                using var device = await ConnectAsync(port, "d1", "d1", keys);
                await PublishAsync(device, payload);
                return;
            }
            catch (MqttCommunicationException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task The_bridge_has_a_message_set_aside_that_ingestion_does_not_take_and_carries_the_next(int beyond)
    {
        using var store = new MemoryReadingStore();
        var port = IngestionServer.FreePort();
        await using var server = await IngestionServer.StartAsync(options => options with { MqttPort = port }, store);
        var keys = FleetKey.OpenOrCreate(server.Options.DataFolder);
        var factory = new MqttServerFactory();
        using var broker = factory.CreateMqttServer(factory.CreateServerOptionsBuilder()
            .WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointPort(port).WithPersistentSessions().Build());
        var subscribed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        broker.ClientSubscribedTopicAsync += _ =>
        {
            subscribed.TrySetResult();
            return Task.CompletedTask;
        };
        await broker.StartAsync();
        using var bridge = new MqttBridge(server.Options, keys, NullLogger<MqttBridge>.Instance);
        await bridge.StartAsync(limit.Token);
        await subscribed.Task.WaitAsync(limit.Token);

        // The request holds the device's name, too: a payload of four mebibytes is already too much.
        var (size, batch) = ((4 * 1024 * 1024) + beyond, Batches.InTurn(1, 20).First().Batch.ToByteArray());
        using var device = await ConnectAsync(port, "d1", "d1", keys);
        await PublishAsync(device, new byte[size]);
        await PublishAsync(device, batch);
        while (store.Counts().Readings < 20) await Task.Delay(20, limit.Token);
        Assert.Equal(1, store.Counts().DeadLetters);
        await bridge.StopAsync(limit.Token);
        await broker.StopAsync();
        var letter = Assert.Single(ReadingLogFolder.ReadAll(Path.Combine(server.Options.DataFolder, "log")), record => record.Kind == LogRecordKind.DeadLetter);
        Assert.StartsWith($"batch: {size} bytes", LogPayload.ReadDeadLetter(letter).Reason, StringComparison.Ordinal);
    }

    private async Task<IMqttClient> ConnectAsync(int port, string id, string user, FleetKey keys)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(
            new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithProtocolVersion(MqttProtocolVersion.V500).WithClientId(id).WithCredentials(user, keys.PasswordOf(user)).Build(),
            limit.Token);
        return client;
    }

    private Task<MqttClientPublishResult> PublishAsync(IMqttClient client, byte[] payload) => client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(DeviceTopic.Readings("d1")).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(), limit.Token);
}
