using System.Net.Sockets;
using MQTTnet.Exceptions;

namespace Telemetry.Edge.Publishing;

internal static class Trouble
{
    /// <summary>What passes when the network or the broker comes back. A failure of the outbox is not among them.</summary>
    public static bool OfNetwork(Exception error) => error is not Outbox.OutboxFailedException
        && error is (MqttCommunicationException or MqttProtocolViolationException or MqttClientDisconnectedException
            or IOException or SocketException or TimeoutException or ObjectDisposedException or InvalidOperationException);
}
