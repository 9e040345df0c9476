using System.Globalization;
using System.Text;
using System.Threading.Channels;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Telemetry.Protocol.Topics;
using Telemetry.Protocol.V1;

namespace Telemetry.Edge.Publishing;

/// <summary>One MQTT 5 connection of the device, with its birth and its last will. Made anew for every attempt.</summary>
internal sealed class Connection : IDisposable
{
    private readonly EdgeOptions options;
    private readonly IMqttClient client = new MqttClientFactory().CreateMqttClient();

    /// <param name="watermarks">The handler only hands over; a full channel drops, which a later watermark or a resend repairs.</param>
    public Connection(EdgeOptions options, ChannelWriter<Watermark> watermarks, Action wake)
    {
        this.options = options;
        client.ApplicationMessageReceivedAsync += message =>
        {
            if (message.ApplicationMessage.Topic == DeviceTopic.Watermark(options.Device) && Parse(message.ApplicationMessage) is { } watermark)
            {
                watermarks.TryWrite(watermark);
                wake();
            }

            return Task.CompletedTask;
        };
        client.DisconnectedAsync += _ =>
        {
            wake();
            return Task.CompletedTask;
        };
    }

    public bool IsConnected => client.IsConnected;

    /// <summary>Connects, subscribes to the watermark and announces the birth.</summary>
    public async Task OpenAsync(CancellationToken stop)
    {
        var settings = new MqttClientOptionsBuilder()
            .WithProtocolVersion(MqttProtocolVersion.V500)
            .WithTcpServer(options.Host, options.Port)
            .WithClientId(options.Device)
            .WithCleanStart(false)
            .WithSessionExpiryInterval((uint)options.SessionExpiry.TotalSeconds)
            .WithKeepAlivePeriod(options.KeepAlive)
            .WithTimeout(options.AnswerWithin)
            .WithWillTopic(DeviceTopic.State(options.Device))
            .WithWillPayload("offline"u8.ToArray())
            .WithWillRetain()
            .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
            .WithCredentials(options.Device, options.Password is null ? null : Encoding.UTF8.GetBytes(options.Password));
        if (options.Tls) settings = settings.WithTlsOptions(tls => tls.UseTls());
        var connected = await client.ConnectAsync(settings.Build(), stop).ConfigureAwait(false);
        if (connected.ResultCode != MqttClientConnectResultCode.Success)
            throw new IOException($"The broker refused the connection: {connected.ResultCode}; check Device and Password.");
        var subscription = new MqttClientSubscribeOptionsBuilder()
            .WithTopicFilter(DeviceTopic.Watermark(options.Device), MqttQualityOfServiceLevel.AtLeastOnce).Build();
        var subscribed = await client.SubscribeAsync(subscription, stop).ConfigureAwait(false);
        foreach (var item in subscribed.Items)
        {
            if (item.ResultCode > MqttClientSubscribeResultCode.GrantedQoS2)
                throw new IOException($"The broker refused the subscription to {item.TopicFilter.Topic}: {item.ResultCode}; check its access rules.");
        }

        await SendAsync(DeviceTopic.State(options.Device), "online"u8.ToArray(), retain: true, stop).ConfigureAwait(false);
    }

    /// <summary>Completes with the broker's acknowledgement. No expiry: a reading does not become worthless.</summary>
    public Task SendReadingsAsync(byte[] batch, CancellationToken stop) =>
        SendAsync(DeviceTopic.Readings(options.Device), batch, retain: false, stop);

    /// <summary>Says goodbye within the time for an answer; a broker that is gone is not waited for.</summary>
    public async Task CloseAsync()
    {
        using var limit = new CancellationTokenSource(options.AnswerWithin);
        try
        {
            if (!client.IsConnected) return;
            await SendAsync(DeviceTopic.State(options.Device), "offline"u8.ToArray(), retain: true, limit.Token).ConfigureAwait(false);
            await client.DisconnectAsync(new MqttClientDisconnectOptionsBuilder().Build(), limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (Trouble.OfNetwork(error) || error is OperationCanceledException)
        {
            // The last will speaks instead.
        }
    }

    public void Dispose() => client.Dispose();

    private async Task SendAsync(string topic, byte[] payload, bool retain, CancellationToken stop)
    {
        var message = new MqttApplicationMessageBuilder()
            .WithTopic(topic).WithPayload(payload).WithRetainFlag(retain)
            .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
        var result = await client.PublishAsync(message, stop).ConfigureAwait(false);

        // No subscriber is success of this hop only: the watermark decides what is freed.
        if (result.ReasonCode is MqttClientPublishReasonCode.Success or MqttClientPublishReasonCode.NoMatchingSubscribers) return;
        var code = ((int)result.ReasonCode).ToString("X2", CultureInfo.InvariantCulture);
        throw new IOException($"The broker refused {topic}: {result.ReasonCode} (0x{code}); check its access rules and limits.");
    }

    private static Watermark? Parse(MqttApplicationMessage message)
    {
        try
        {
            return Watermark.Parser.ParseFrom(message.Payload);
        }
        catch (Google.Protobuf.InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
