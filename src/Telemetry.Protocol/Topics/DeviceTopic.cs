using Telemetry.Containers;

namespace Telemetry.Protocol.Topics;

/// <summary>
/// The topic grammar: <c>telemetry/v1/{device}/readings</c>, <c>…/watermark</c> and <c>…/state</c>. The device id is the only
/// variable part and the broker lets a device use its own id only, so the topic tells who speaks and the payload need not.
/// </summary>
public static class DeviceTopic
{
    /// <summary>The filter under which the bridge receives the readings of all devices.</summary>
    public const string AllReadings = Prefix + "+/readings";

    private const string Prefix = "telemetry/v1/";

    public static string Readings(string device) => $"{Prefix}{device}/readings";

    public static string Watermark(string device) => $"{Prefix}{device}/watermark";

    /// <summary>Retained: <c>online</c> from the birth, <c>offline</c> from the last will.</summary>
    public static string State(string device) => $"{Prefix}{device}/state";

    /// <summary>The device of a topic of this grammar, or null when the topic is none.</summary>
    public static string? DeviceOf(string topic)
    {
        if (!topic.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var rest = topic.AsSpan(Prefix.Length);
        var slash = rest.IndexOf('/');
        if (slash <= 0 || rest[(slash + 1)..] is not ("readings" or "watermark" or "state")) return null;
        var device = rest[..slash].ToString();
        return Identifier.IsValid(device) ? device : null;
    }
}
