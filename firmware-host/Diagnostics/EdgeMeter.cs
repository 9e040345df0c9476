using System.Diagnostics.Metrics;
using Telemetry.Edge.Outbox;
using Telemetry.Quantities;

namespace Telemetry.Edge.Diagnostics;

/// <summary>The agent's own numbers, in the meter "Telemetry.Edge", tagged with the device.</summary>
public sealed class EdgeMeter : IDisposable
{
    public const string Name = "Telemetry.Edge";

    private readonly Meter meter = new(Name);
    private readonly Counter<long> resends;
    private readonly Counter<long> connections;
    private readonly KeyValuePair<string, object?> device;

    public EdgeMeter(string device, ReadingOutbox outbox, TimeProvider time)
    {
        this.device = new("device", device);
        meter.CreateObservableGauge(
            "telemetry.edge.outbox.depth", () => new Measurement<long>(outbox.Depth, this.device), "{reading}", "Readings the server's log does not have.");
        meter.CreateObservableGauge(
            "telemetry.edge.outbox.oldest_unsent_age", () => new Measurement<double>(Age(outbox, time), this.device), "s", "Age of the oldest of them.");
        resends = meter.CreateCounter<long>("telemetry.edge.resends", "{resend}", "Times everything unacknowledged was sent again for want of a watermark.");
        connections = meter.CreateCounter<long>("telemetry.edge.connections", "{connection}", "Connections made to the broker.");
    }

    public void CountResend() => resends.Add(1, device);

    public void CountConnection() => connections.Add(1, device);

    public void Dispose() => meter.Dispose();

    private static double Age(ReadingOutbox outbox, TimeProvider time) =>
        outbox.OldestUnsent is { } oldest ? (Instant.From(time.GetUtcNow()) - oldest).TotalSeconds : 0;
}
