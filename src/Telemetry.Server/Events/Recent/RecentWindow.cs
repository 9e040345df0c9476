using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Server.Events.Recent;

/// <summary>All readings of one container in a span of time that tell of emptyings, by quantity.</summary>
internal sealed class RecentWindow
{
    private readonly List<CodedSeries> series = [];

    /// <param name="readings">All there are in the span, as a store gives them: by quantity and time.</param>
    public RecentWindow(TimeWindow span, IEnumerable<Reading> readings)
    {
        Span = span;
        foreach (var reading in readings) SeriesOf(reading.Quantity).Append(reading);
    }

    public TimeWindow Span { get; private set; }

    /// <summary>When a look asked for it last.</summary>
    public Instant AskedAt { get; set; }

    public int Count => series.Sum(one => one.Count);

    public long Bytes => 128 + series.Sum(one => one.Bytes);

    /// <summary>Adds what came in.</summary>
    /// <returns>False when one of them is not the newest of its quantity: then the window no longer holds what the store does.</returns>
    public bool TryAppend(IReadOnlyList<Reading> arrived)
    {
        foreach (var reading in arrived.Where(reading => Span.Contains(reading.MeasuredAt)))
        {
            var own = SeriesOf(reading.Quantity);
            if (own.Count > 0 && reading.MeasuredAt <= own.Newest) return false;
            own.Append(reading);
        }

        return true;
    }

    /// <summary>Lets the span reach further, where there is nothing behind it.</summary>
    public void Reach(Instant to) => Span = new TimeWindow(Span.From, to);

    /// <summary>What is in it now, to be read while more comes in.</summary>
    public IReadOnlyList<(Quantity Quantity, ReadOnlyMemory<byte> Coded, int Count)> Seen() => [.. series.Select(one => one.Seen())];

    private CodedSeries SeriesOf(Quantity quantity)
    {
        var index = series.FindIndex(one => one.Quantity >= quantity);
        if (index >= 0 && series[index].Quantity == quantity) return series[index];
        var added = new CodedSeries(quantity);
        series.Insert(index < 0 ? series.Count : index, added);
        return added;
    }
}
