using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Telemetry.Tests.Diagnostics;

/// <summary>Reads the instruments of one meter as an exporter would: sums of counters, the newest value of gauges.</summary>
internal sealed class MeterReadings : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, double> values = new();

    /// <param name="device">Only measurements of this device, when given; several agents may live in one process.</param>
    public MeterReadings(string meter, string? device = null)
        : this(meter, device is null ? null : new KeyValuePair<string, object?>("device", device))
    {
    }

    /// <param name="tag">Only measurements with this tag, when given.</param>
    public MeterReadings(string meter, KeyValuePair<string, object?>? tag)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name == meter) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags, tag));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags, tag));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags, tag));
        listener.Start();
    }

    public double this[string name]
    {
        get
        {
            listener.RecordObservableInstruments();
            return values.GetValueOrDefault(name);
        }
    }

    public void Dispose() => listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, KeyValuePair<string, object?>? tag)
    {
        if (tag is { } wanted && !tags.Contains(wanted)) return;
        if (instrument.IsObservable) values[instrument.Name] = value;
        else values.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
    }
}
