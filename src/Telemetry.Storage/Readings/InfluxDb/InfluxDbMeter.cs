using System.Diagnostics.Metrics;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The totals of a store for whoever watches, in the meter "Telemetry.Storage", tagged with the log. Written above acknowledged: the server is behind.</summary>
public sealed class InfluxDbMeter : IDisposable
{
    public const string Name = "Telemetry.Storage";

    private readonly Meter meter = new(Name);

    public InfluxDbMeter(string log, Func<WriteTotals> totals)
    {
        var tag = new KeyValuePair<string, object?>("log", log);
        meter.CreateObservableCounter("telemetry.store.points.written", () => new Measurement<long>(totals().Written, tag), "{point}", "Points handed to the store");
        meter.CreateObservableCounter("telemetry.store.points.acknowledged", () => new Measurement<long>(totals().Acknowledged, tag), "{point}", "Points that the server said it has");
        meter.CreateObservableCounter("telemetry.store.retries", () => new Measurement<long>(totals().Retries, tag), "{request}", "Requests that were sent again");
    }

    public void Dispose() => meter.Dispose();
}
