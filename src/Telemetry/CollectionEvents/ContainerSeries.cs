using System.Runtime.InteropServices;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>The quantities that speak about emptyings, each as a series; everything else is passed over once.</summary>
internal sealed class ContainerSeries : IDisposable
{
    private ContainerSeries(int levels, int masses, int tilts) => (Level, Mass, Tilt) = (new(levels), new(masses), new(tilts));

    public SampleSeries Level { get; }

    public SampleSeries Mass { get; }

    public SampleSeries Tilt { get; }

    /// <summary>Only <see cref="ReadingStatus.Ok"/> within the quantity's range counts: no echo, out of range, stuck and suspect are missing.</summary>
    public static ContainerSeries Of(IReadOnlyList<Reading> readings) => Of(readings switch
    {
        Reading[] array => array,
        List<Reading> list => CollectionsMarshal.AsSpan(list),
        _ => readings.ToArray(),
    });

    public void Dispose()
    {
        Level.Dispose();
        Mass.Dispose();
        Tilt.Dispose();
    }

    private static ContainerSeries Of(ReadOnlySpan<Reading> readings)
    {
        int levels = 0, masses = 0, tilts = 0;
        foreach (ref readonly var reading in readings)
        {
            switch (reading.Quantity)
            {
                case Quantity.FillLevel: levels++; break;
                case Quantity.ContentMass: masses++; break;
                case Quantity.Tilt: tilts++; break;
            }
        }

        var series = new ContainerSeries(levels, masses, tilts);
        foreach (ref readonly var reading in readings)
        {
            if (reading.Status == ReadingStatus.Ok && series.Of(reading.Quantity) is { } own && QuantityRange.Of(reading.Quantity)!.Contains(reading.Value))
                own.Add(reading.MeasuredAt, reading.Value);
        }

        series.Level.Settle();
        series.Mass.Settle();
        series.Tilt.Settle();
        return series;
    }

    private SampleSeries? Of(Quantity quantity) => quantity switch
    {
        Quantity.FillLevel => Level,
        Quantity.ContentMass => Mass,
        Quantity.Tilt => Tilt,
        _ => null,
    };
}
