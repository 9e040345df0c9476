using System.Runtime.InteropServices;
using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>The order in which a store gives the readings of one container: by time, quantity and content, each content once.</summary>
internal sealed class ReadingOrder : IComparer<Reading>
{
    public static readonly ReadingOrder Instance = new();

    public int Compare(Reading x, Reading y)
    {
        var order = x.MeasuredAt.CompareTo(y.MeasuredAt);
        if (order == 0) order = ((int)x.Quantity).CompareTo((int)y.Quantity);
        if (order == 0) order = x.Value.CompareTo(y.Value);
        if (order == 0) order = ((int)x.Status).CompareTo((int)y.Status);
        if (order == 0) order = x.Raw.CompareTo(y.Raw);
        return order == 0 ? x.Calibration.CompareTo(y.Calibration) : order;
    }

    /// <summary>
    /// Sorts readings of one container and leaves out repeats. Plain numbers of time and quantity are sorted first, which takes a tenth of the time; readings are
    /// compared only where those are alike.
    /// </summary>
    public static IEnumerable<Reading> Settle(List<Reading> readings)
    {
        var span = CollectionsMarshal.AsSpan(readings);
        var (keys, places) = (new long[span.Length], new int[span.Length]);
        for (var i = 0; i < span.Length; i++) (keys[i], places[i]) = (KeyOf(span[i]), i);
        Array.Sort(keys, places);
        return Distinct(readings, keys, places);
    }

    /// <summary>Years 1 to 9999 take 49 bits of milliseconds, a quantity 8.</summary>
    private static long KeyOf(in Reading reading) => (reading.MeasuredAt.UnixMilliseconds << 8) | ((long)reading.Quantity & 0xFF);

    private static IEnumerable<Reading> Distinct(List<Reading> readings, long[] keys, int[] places)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start]) end++;
            if (end == start + 1) yield return readings[places[start]];
            else
            {
                foreach (var reading in places[start..end].Select(place => readings[place]).Order(Instance).Distinct()) yield return reading;
            }

            start = end;
        }
    }
}
