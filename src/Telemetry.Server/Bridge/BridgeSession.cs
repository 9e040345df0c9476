using System.Collections.Concurrent;
using System.Threading.Channels;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using MQTTnet;
using MQTTnet.Protocol;
using Telemetry.Protocol.Topics;
using Telemetry.Protocol.V1;
using Telemetry.Server.Identity;

namespace Telemetry.Server.Bridge;

/// <summary>
/// One life of the bridge's two connections. The MQTT handler only puts a message into a bounded channel, so that a slow ingestion cannot
/// starve the keep-alive. A message is acknowledged to the broker after ingestion answered for it, never before.
/// </summary>
internal sealed partial class BridgeSession : IAsyncDisposable
{
    /// <summary>Messages that may be without an acknowledgement; the broker holds back the rest (MQTT 5 Receive Maximum).</summary>
    private const ushort ReceiveMaximum = 512;

    private readonly Channel<MqttApplicationMessageReceivedEventArgs> received = Channel.CreateBounded<MqttApplicationMessageReceivedEventArgs>(ReceiveMaximum);
    private readonly Channel<(string Device, Watermark Watermark)> watermarks = Channel.CreateUnbounded<(string, Watermark)>(new() { SingleReader = true });
    private readonly ConcurrentDictionary<ulong, (MqttApplicationMessageReceivedEventArgs Message, string Device)> unanswered = new();
    private readonly IMqttClient mqtt = new MqttClientFactory().CreateMqttClient();
    private readonly TaskCompletionSource broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ServerOptions options;
    private readonly FleetKey keys;
    private readonly ILogger logger;
    private readonly GrpcChannel channel;
    private readonly AsyncDuplexStreamingCall<IngestRequest, IngestReply> call;

    public BridgeSession(ServerOptions options, FleetKey keys, ILogger logger)
    {
        (this.options, this.keys, this.logger) = (options, keys, logger);
        channel = IngestionChannel.Open(options);
        var headers = new Metadata { { "authorization", $"Bearer {keys.IngestionToken}" } };
        call = new Protocol.V1.Ingestion.IngestionClient(channel).Ingest(headers);
    }

    public async Task OpenAsync(CancellationToken stop)
    {
        // Ingestion first: without it the broker's messages would have nowhere to go.
        await channel.ConnectAsync(stop);
        mqtt.ApplicationMessageReceivedAsync += HandOverAsync;
        mqtt.DisconnectedAsync += lost =>
        {
            broken.TrySetException(new IOException($"the broker closed the connection: {lost.ReasonString ?? lost.Reason.ToString()}"));
            return Task.CompletedTask;
        };
        await mqtt.ConnectAsync(
            new MqttClientOptionsBuilder()
                .WithTcpServer(options.MqttHost, options.MqttPort)
                .WithProtocolVersion(MQTTnet.Formatter.MqttProtocolVersion.V500)
                .WithClientId("telemetry-bridge")
                .WithCredentials(FleetKey.BridgeUser, keys.PasswordOf(FleetKey.BridgeUser))
                .WithCleanStart(false)
                .WithSessionExpiryInterval(7 * 24 * 3600)
                .WithReceiveMaximum(ReceiveMaximum)
                .WithKeepAlivePeriod(TimeSpan.FromSeconds(15))
                .Build(),
            stop);
        await mqtt.SubscribeAsync(DeviceTopic.AllReadings, MqttQualityOfServiceLevel.AtLeastOnce, stop);
    }

    /// <summary>Runs until one of the connections fails, and throws why.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Task[] loops = [SendAsync(ended.Token), AcknowledgeAsync(ended.Token), PublishWatermarksAsync(ended.Token), broken.Task];
        var first = await Task.WhenAny(loops).WaitAsync(stop);
        await ended.CancelAsync();
        await first;
    }

    public async ValueTask DisposeAsync()
    {
        received.Writer.TryComplete();
        call.Dispose();
        mqtt.Dispose();
        channel.Dispose();
        await broken.Task.WaitAsync(TimeSpan.Zero).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task HandOverAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        message.AutoAcknowledge = false;
        await received.Writer.WriteAsync(message);
    }

    private async Task SendAsync(CancellationToken stop)
    {
        ulong id = 0;
        await foreach (var message in received.Reader.ReadAllAsync(stop))
        {
            var topic = message.ApplicationMessage.Topic;
            if (DeviceTopic.DeviceOf(topic) is not { } device)
            {
                LogForeignTopic(topic);
                await message.AcknowledgeAsync(stop);
                continue;
            }

            unanswered[++id] = (message, device);
            await call.RequestStream.WriteAsync(BridgeRequest.Of(id, device, message.ApplicationMessage.Payload), stop);
        }
    }

    private async Task AcknowledgeAsync(CancellationToken stop)
    {
        await foreach (var reply in call.ResponseStream.ReadAllAsync(stop))
        {
            if (!unanswered.TryRemove(reply.Id, out var pending)) throw new InvalidDataException($"ingestion answered request {reply.Id}, which was not asked");
            if (reply.Unreadable.Length > 0) LogUnreadable(pending.Device, reply.Unreadable);
            foreach (var item in reply.Items) LogSetAside(pending.Device, item.Sequence, item.Fate, item.Field, item.Value, item.Reason);
            await pending.Message.AcknowledgeAsync(stop);
            if (reply.Watermark is { } watermark) watermarks.Writer.TryWrite((pending.Device, watermark));
        }

        throw new IOException("ingestion closed the stream");
    }

    private async Task PublishWatermarksAsync(CancellationToken stop)
    {
        var newest = new Dictionary<(string Device, ulong Epoch), ulong>();
        while (await watermarks.Reader.WaitToReadAsync(stop))
        {
            // A later watermark of an epoch says everything that an earlier one said.
            newest.Clear();
            while (newest.Count < 256 && watermarks.Reader.TryRead(out var next))
            {
                var key = (next.Device, next.Watermark.Epoch);
                newest[key] = Math.Max(newest.GetValueOrDefault(key), next.Watermark.NextSequence);
            }

            await Task.WhenAll(newest.Select(entry => mqtt.PublishAsync(
                new MqttApplicationMessageBuilder()
                    .WithTopic(DeviceTopic.Watermark(entry.Key.Device))
                    .WithPayload(new Watermark { Epoch = entry.Key.Epoch, NextSequence = entry.Value }.ToByteArray())
                    .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
                    .Build(),
                stop)));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message on '{Topic}' is not of a device and was passed over")]
    private partial void LogForeignTopic(string topic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Device {Device} sent a batch that cannot be read, set aside: {Reason}")]
    private partial void LogUnreadable(string device, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Device {Device} reading {Sequence} {Fate}: {Field} '{Value}' {Reason}")]
    private partial void LogSetAside(string device, ulong sequence, Fate fate, string field, string value, string reason);
}
