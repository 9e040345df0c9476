using System.Buffers;
using System.Runtime.InteropServices;
using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>The order in which calculations get the readings of one container: by quantity, time and value, each once, without what a conversion would need.</summary>
internal static class ValueOrder
{
    /// <summary>A set of quantities holds codes below this and no others.</summary>
    private const int Codes = 64;

    /// <summary>Takes what is wanted out of readings in any order.</summary>
    public static List<Reading> Of(IEnumerable<Reading> readings, QuantitySet quantities)
    {
        var wanted = readings.Where(reading => quantities.Contains(reading.Quantity)).Select(reading => reading with { Raw = 0, Calibration = 0 }).ToList();
        Settle(wanted);
        return wanted;
    }

    /// <summary>
    /// Sorts in place and leaves out repeats. Sealed readings nearly always lie in order file by file, and their files by time: when their quantities are put together they
    /// are in order, which takes a pass where sorting took longer than decoding.
    /// </summary>
    /// <param name="readings">Of quantities that a set can hold.</param>
    public static void Settle(List<Reading> readings)
    {
        if (IsSettled(CollectionsMarshal.AsSpan(readings))) return;
        GatherQuantities(CollectionsMarshal.AsSpan(readings));
        if (IsSettled(CollectionsMarshal.AsSpan(readings))) return;
        readings.Sort(Compare);
        var span = CollectionsMarshal.AsSpan(readings);
        var kept = 0;
        foreach (var reading in span)
        {
            if (kept == 0 || span[kept - 1] != reading) span[kept++] = reading;
        }

        CollectionsMarshal.SetCount(readings, kept);
    }

    /// <summary>Puts the readings of each quantity together and leaves them in the order in which they came.</summary>
    private static void GatherQuantities(Span<Reading> readings)
    {
        Span<int> next = stackalloc int[Codes + 1];
        next.Clear();
        foreach (ref readonly var reading in readings) next[(int)reading.Quantity + 1]++;
        for (var code = 1; code < next.Length; code++) next[code] += next[code - 1];
        var gathered = ArrayPool<Reading>.Shared.Rent(readings.Length);
        foreach (ref readonly var reading in readings) gathered[next[(int)reading.Quantity]++] = reading;
        gathered.AsSpan(0, readings.Length).CopyTo(readings);
        ArrayPool<Reading>.Shared.Return(gathered, clearArray: true);
    }

    private static bool IsSettled(ReadOnlySpan<Reading> readings)
    {
        for (var i = 1; i < readings.Length; i++)
        {
            ref readonly var before = ref readings[i - 1];
            ref readonly var next = ref readings[i];
            if (before.Quantity > next.Quantity || (before.Quantity == next.Quantity && before.MeasuredAt >= next.MeasuredAt)) return false;
        }

        return true;
    }

    private static int Compare(Reading x, Reading y)
    {
        var order = ((int)x.Quantity).CompareTo((int)y.Quantity);
        return order == 0 ? ReadingOrder.Instance.Compare(x, y) : order;
    }
}
