using System.Diagnostics.Metrics;
using Telemetry.Edge.Outbox;

namespace Telemetry.Edge;

/// <summary>The agent's own numbers. Meter <c>Telemetry.Edge</c>, tagged with the device.</summary>
public sealed class EdgeDiagnostics : IDisposable
{
    private readonly Meter meter = new("Telemetry.Edge");
    private readonly KeyValuePair<string, object?> device;
    private readonly Counter<long> resends;

    public EdgeDiagnostics(string device, DurableOutbox outbox, TimeProvider time)
    {
        this.device = new("device", device);
        resends = meter.CreateCounter<long>("telemetry.edge.resends", "{resend}", "Times that everything not durable was sent again");
        meter.CreateObservableGauge("telemetry.edge.outbox.depth", () => new Measurement<int>(outbox.Depth, this.device), "{reading}", "Readings not durable on the server");
        meter.CreateObservableGauge(
            "telemetry.edge.outbox.oldest_unsent_age",
            () => new Measurement<double>(outbox.OldestUnsent is { } oldest ? (time.GetUtcNow() - oldest.ToDateTimeOffset()).TotalSeconds : 0, this.device),
            "s",
            "Age of the oldest reading not durable on the server");
    }

    public void CountResend() => resends.Add(1, device);

    public void Dispose() => meter.Dispose();
}
