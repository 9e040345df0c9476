using System.Buffers;
using Google.Protobuf;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Telemetry.Edge.Outbox;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.Topics;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;

namespace Telemetry.Edge.Publishing;

/// <summary>
/// Sends the outbox to the broker, for ever: connect, publish what is committed, free what the durable watermark covers, and on any failure start
/// again after a pause that doubles up to its limit with jitter. PUBACK covers the hop to the broker only and frees nothing.
/// </summary>
public sealed class Publisher(EdgeOptions options, DurableOutbox outbox, EdgeDiagnostics diagnostics, TimeProvider time, Random jitter) : IDisposable
{
    private const int MessagesInFlight = 8;
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim somethingHappened = new(0);

    /// <summary>Why the last connection failed; null while connected.</summary>
    public string? LastFailure { get; private set; } = "not connected yet";

    /// <summary>There is something new to send.</summary>
    public void Nudge() => somethingHappened.Release();

    public void Dispose() => somethingHappened.Dispose();

    public async Task RunAsync(CancellationToken stop)
    {
        var pause = ShortestPause;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RunConnectionAsync(() => pause = ShortestPause, stop);
                return;
            }
            catch (Exception error) when (!stop.IsCancellationRequested)
            {
                LastFailure = error.Message;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            var jittered = pause * (0.5 + jitter.NextDouble());
            await Task.Delay(jittered, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 > LongestPause ? LongestPause : pause * 2;
        }
    }

    private async Task RunConnectionAsync(Action connected, CancellationToken stop)
    {
        using var client = new MqttClientFactory().CreateMqttClient();
        var broken = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        client.DisconnectedAsync += lost =>
        {
            broken.TrySetResult(lost.ReasonString ?? lost.Reason.ToString());
            Nudge();
            return Task.CompletedTask;
        };
        client.ApplicationMessageReceivedAsync += TakeWatermarkAsync;
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(stop))
        {
            limit.CancelAfter(ConnectLimit);
            await client.ConnectAsync(ClientOptions(), limit.Token);
            await client.SubscribeAsync(DeviceTopic.Watermark(options.Device), MqttQualityOfServiceLevel.AtLeastOnce, limit.Token);
            await client.PublishAsync(StateMessage("online"), limit.Token);
        }

        connected();
        LastFailure = null;
        outbox.Rewind();
        var progressAt = time.GetTimestamp();
        var depth = outbox.Depth;
        var inFlight = new Queue<(ulong Epoch, ulong End)>();
        while (!stop.IsCancellationRequested)
        {
            if (broken.Task.IsCompleted) throw new IOException($"the broker closed the connection: {await broken.Task}");
            if (outbox.Depth != depth) (progressAt, depth) = (time.GetTimestamp(), outbox.Depth);
            if (depth > 0 && time.GetElapsedTime(progressAt) > options.ResendAfter)
            {
                outbox.Rewind();
                inFlight.Clear();
                diagnostics.CountResend();
                progressAt = time.GetTimestamp();
            }

            while (inFlight.TryPeek(out var oldest) && outbox.IsFreed(oldest.Epoch, oldest.End)) inFlight.Dequeue();
            if (inFlight.Count < MessagesInFlight && outbox.Take(options.BatchSize) is { } run)
            {
                await PublishAsync(client, run, stop);
                inFlight.Enqueue((run.Epoch, run.FirstSequence + (ulong)run.Readings.Count));
                continue;
            }

            await ((Task)somethingHappened.WaitAsync(TimeSpan.FromSeconds(1), stop)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // An orderly end says so itself; the last will is for the others.
        await client.PublishAsync(StateMessage("offline"), CancellationToken.None);
        await client.DisconnectAsync(new MqttClientDisconnectOptions(), CancellationToken.None);
    }

    private async Task PublishAsync(IMqttClient client, OutboxRun run, CancellationToken stop)
    {
        var payload = BatchCodec.Encode(run.Epoch, run.FirstSequence, Instant.From(time.GetUtcNow()), run.Readings);
        var result = await client.PublishAsync(
            new MqttApplicationMessageBuilder().WithTopic(DeviceTopic.Readings(options.Device)).WithPayload(payload)
                .WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
            stop);

        // "No matching subscribers" means that the bridge is away: the hop worked, and the missing watermark will bring the batch again.
        if (!result.IsSuccess && result.ReasonCode != MqttClientPublishReasonCode.NoMatchingSubscribers)
            throw new IOException($"the broker refused a batch: {result.ReasonCode} {result.ReasonString}");
    }

    private Task TakeWatermarkAsync(MqttApplicationMessageReceivedEventArgs message)
    {
        try
        {
            var watermark = Watermark.Parser.ParseFrom(message.ApplicationMessage.Payload.ToArray());
            if (outbox.Acknowledge(watermark.Epoch, watermark.NextSequence)) Nudge();
        }
        catch (InvalidProtocolBufferException)
        {
            // Not a watermark: nothing is freed, and the batch will be sent again.
        }

        return Task.CompletedTask;
    }

    private MqttClientOptions ClientOptions() => new MqttClientOptionsBuilder()
        .WithTcpServer(options.Host, options.Port)
        .WithProtocolVersion(MqttProtocolVersion.V500)
        .WithClientId(options.Device)
        .WithCredentials(options.Device, options.Password)
        .WithCleanStart(false)
        .WithSessionExpiryInterval(7 * 24 * 3600)
        .WithKeepAlivePeriod(TimeSpan.FromSeconds(15))
        .WithWillTopic(DeviceTopic.State(options.Device))
        .WithWillPayload("offline")
        .WithWillQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce)
        .WithWillRetain()
        .Build();

    private MqttApplicationMessage StateMessage(string state) => new MqttApplicationMessageBuilder()
        .WithTopic(DeviceTopic.State(options.Device)).WithPayload(state).WithRetainFlag().WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
}
