using System.Net;
using System.Text;
using MQTTnet.Protocol;
using MQTTnet.Server;
using Telemetry.Containers;
using Telemetry.Protocol.Topics;
using Telemetry.Server.Identity;

namespace Telemetry.Server.Broker;

/// <summary>
/// An MQTT broker inside the process, for one machine. It is a pipe, not a buffer: it forgets everything when it stops, and the devices
/// send again. A device signs in with its own password and may use its own topics only; the bridge reads all of them. A message above
/// <see cref="LongestMessage"/> ends the connection that it came by.
/// </summary>
public sealed partial class EmbeddedBroker : IHostedService, IDisposable
{
    /// <summary>
    /// Bytes of the longest payload: twenty times what a device sends, and a quarter of what ingestion takes. The same number stands in
    /// deploy/mosquitto/mosquitto.conf.
    /// </summary>
    public const int LongestMessage = 1024 * 1024;

    private readonly MqttServer server;
    private readonly FleetKey keys;
    private readonly RegistryIndex registry;
    private readonly ILogger<EmbeddedBroker> logger;

    public EmbeddedBroker(ServerOptions options, FleetKey keys, RegistryIndex registry, ILogger<EmbeddedBroker> logger)
    {
        (this.keys, this.registry, this.logger) = (keys, registry, logger);
        var address = options.MqttHost == "localhost" ? IPAddress.Loopback : IPAddress.Parse(options.MqttHost);
        server = new MqttServerFactory().CreateMqttServer(new MqttServerOptionsBuilder()
            .WithDefaultEndpoint()
            .WithDefaultEndpointBoundIPAddress(address)
            .WithDefaultEndpointBoundIPV6Address(IPAddress.None)
            .WithDefaultEndpointPort(options.MqttPort)
            .WithPersistentSessions()
            .WithMaxPendingMessagesPerClient(20_000)
            .Build());
        server.ValidatingConnectionAsync += SignInAsync;
        server.InterceptingPublishAsync += RefusePublishAsync;
        server.InterceptingSubscriptionAsync += RefuseForeignFilterAsync;
    }

    public Task StartAsync(CancellationToken cancellationToken) => server.StartAsync();

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync();

    public void Dispose() => server.Dispose();

    private Task SignInAsync(ValidatingConnectionEventArgs connection)
    {
        var known = connection.UserName == FleetKey.BridgeUser || (connection.UserName is { } user && registry.Devices.ContainsKey(user));
        var isDevice = connection.UserName != FleetKey.BridgeUser;
        if (!known || !keys.IsPasswordOf(connection.UserName!, Encoding.UTF8.GetBytes(connection.Password ?? "")))
        {
            connection.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
            LogRefused(connection.RemoteEndPoint?.ToString() ?? "?", "user name or password is wrong, or the device is not in the registry");
        }
        else if (isDevice && connection.ClientId != connection.UserName)
        {
            connection.ReasonCode = MqttConnectReasonCode.ClientIdentifierNotValid;
            LogRefused(connection.RemoteEndPoint?.ToString() ?? "?", "the client id must be the device id");
        }
        else
        {
            connection.SessionItems["user"] = connection.UserName;
        }

        return Task.CompletedTask;
    }

    private Task RefusePublishAsync(InterceptingPublishEventArgs publish)
    {
        if (publish.ApplicationMessage.Payload.Length > LongestMessage)
        {
            // Not a refusal in the PUBACK: to a device that speaks MQTT 3.1.1 that would say delivered.
            publish.ProcessPublish = false;
            publish.CloseConnection = true;
            LogRefused(publish.ClientId, $"a message of {publish.ApplicationMessage.Payload.Length} bytes, the most is {LongestMessage}; send fewer readings at once");
            return Task.CompletedTask;
        }

        // The last will is published by the broker in the client's name and has been checked by its topic like any other.
        var topic = publish.ApplicationMessage.Topic;
        var device = DeviceTopic.DeviceOf(topic);
        var user = publish.SessionItems["user"] as string;
        var allowed = device is not null && (user == FleetKey.BridgeUser
            ? topic == DeviceTopic.Watermark(device)
            : device == user && topic != DeviceTopic.Watermark(device));
        if (allowed) return Task.CompletedTask;
        publish.ProcessPublish = false;
        publish.Response.ReasonCode = MqttPubAckReasonCode.NotAuthorized;
        LogRefused(publish.ClientId, "the topic is not its own");
        return Task.CompletedTask;
    }

    private Task RefuseForeignFilterAsync(InterceptingSubscriptionEventArgs subscription)
    {
        var filter = subscription.TopicFilter.Topic;
        var user = subscription.SessionItems["user"] as string ?? "";
        if (user == FleetKey.BridgeUser || (Identifier.IsValid(user) && filter == DeviceTopic.Watermark(user))) return Task.CompletedTask;
        subscription.ProcessSubscription = false;
        subscription.Response.ReasonCode = MqttSubscribeReasonCode.NotAuthorized;
        LogRefused(subscription.ClientId, "the topic filter is not its own");
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Broker refused {Client}: {Reason}")]
    private partial void LogRefused(string client, string reason);
}
