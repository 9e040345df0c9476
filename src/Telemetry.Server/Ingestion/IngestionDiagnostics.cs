using System.Diagnostics.Metrics;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>The program's own numbers about taking readings in. Meter <c>Telemetry.Server</c>.</summary>
public sealed class IngestionDiagnostics : IDisposable
{
    private readonly Meter meter = new("Telemetry.Server");
    private readonly Counter<long> accepted;
    private readonly Counter<long> duplicates;
    private readonly Counter<long> refused;
    private readonly Counter<long> kept;
    private readonly Counter<long> unreadable;

    public IngestionDiagnostics(Intake intake)
    {
        accepted = meter.CreateCounter<long>("telemetry.readings.accepted", "{reading}", "New readings that are durable");
        duplicates = meter.CreateCounter<long>("telemetry.readings.duplicates", "{reading}", "Readings that were in the log already");
        refused = meter.CreateCounter<long>("telemetry.readings.refused", "{reading}", "Readings that can never be counted");
        kept = meter.CreateCounter<long>("telemetry.readings.kept", "{reading}", "Readings set aside until something is repaired");
        unreadable = meter.CreateCounter<long>("telemetry.batches.unreadable", "{batch}", "Payloads that were no batch");
        meter.CreateObservableGauge("telemetry.log.lag", () => intake.Lag, "{batch}", "Batches waiting for the reading log");
    }

    public void Count(IntakeReceipt receipt)
    {
        accepted.Add(receipt.Accepted);
        duplicates.Add(receipt.Duplicates);
        if (receipt.SetAside.Count == 0) return;
        var keptRows = receipt.SetAside.Count(row => row.Verdict.Fate == Telemetry.Readings.Fate.Kept);
        kept.Add(keptRows);
        refused.Add(receipt.SetAside.Count - keptRows);
    }

    public void CountUnreadable() => unreadable.Add(1);

    public void Dispose() => meter.Dispose();
}
