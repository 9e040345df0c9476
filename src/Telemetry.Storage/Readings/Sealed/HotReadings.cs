using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Reads readings out of a segment that is not sealed yet.</summary>
internal static class HotReadings
{
    /// <summary>Adds the accepted readings of a container that were measured from <paramref name="from"/> up to and without <paramref name="to"/>.</summary>
    public static void Read(HotSegment segment, string container, long from, long to, List<Reading> readings) =>
        Read(segment, container, from, to, (batch, row) => readings.Add(batch[row]));

    /// <summary>The same for some quantities, without raw values and calibration versions.</summary>
    public static void Read(HotSegment segment, string container, QuantitySet quantities, long from, long to, List<Reading> readings) =>
        Read(segment, container, from, to, (batch, row) =>
        {
            if (quantities.ContainsCode(batch.Quantity[row])) readings.Add(batch[row] with { Raw = 0, Calibration = 0 });
        });

    private static void Read(HotSegment segment, string container, long from, long to, Action<ReadingColumns, int> take)
    {
        var batch = new ReadingColumns();
        foreach (var payload in segment.BatchesOf(container, from, to))
        {
            LogPayload.Read(payload.Span, batch);
            var aside = 0;
            for (var row = 0; row < batch.Count; row++)
            {
                var isSetAside = aside < batch.SetAside.Count && batch.SetAside[aside].Row == row;
                if (isSetAside) aside++;
                else if (batch.MeasuredAt[row] >= from && batch.MeasuredAt[row] < to && batch.Containers[batch.Container[row]] == container) take(batch, row);
            }
        }
    }
}
