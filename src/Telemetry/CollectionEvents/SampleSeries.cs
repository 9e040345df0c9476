using System.Runtime.InteropServices;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>The usable samples of one quantity in time order, at most one per instant, with the median windows around a step.</summary>
internal sealed class SampleSeries(Sample[] samples, long windowMilliseconds)
{
    /// <summary>Samples on one side of a step that take part in its median.</summary>
    private const int MostSamples = 6;

    /// <summary>Few enough that a filling container has hardly moved, enough to outvote one wrong sample.</summary>
    private const int NearestSamples = 3;

    public int Count => samples.Length;

    public Sample this[int index] => samples[index];

    /// <summary>
    /// Only <see cref="ReadingStatus.Ok"/> counts. Where one instant has several values the lowest is kept, so that the outcome does not
    /// depend on the order of arrival.
    /// </summary>
    public static SampleSeries Of(IReadOnlyList<Reading> readings, Quantity quantity, long windowMilliseconds)
    {
        var usable = new List<Sample>(readings.Count);
        foreach (var reading in readings)
            if (reading.Status == ReadingStatus.Ok && reading.Quantity == quantity) usable.Add(new(reading.MeasuredAt, reading.Value));
        usable.Sort();
        var kept = 0;
        var span = CollectionsMarshal.AsSpan(usable);
        foreach (var sample in span)
            if (kept == 0 || span[kept - 1].At != sample.At) span[kept++] = sample;
        return new(span[..kept].ToArray(), windowMilliseconds);
    }

    /// <summary>True when there is a sample within a window before an interval and one within a window after it.</summary>
    public bool IsAwakeAround(Instant from, Instant to) => Any(from.UnixMilliseconds - windowMilliseconds, from) && Any(to.UnixMilliseconds, new(to.UnixMilliseconds + windowMilliseconds));

    /// <summary>The first sample of the window that ends with <paramref name="last"/>; a sparse series has that one sample only.</summary>
    public int WindowStart(int last)
    {
        var start = last;
        while (start > 0 && last - start + 1 < MostSamples && Milliseconds(start - 1, last) <= windowMilliseconds) start--;
        return start;
    }

    /// <summary>One past the last sample of the window that begins with <paramref name="first"/>.</summary>
    public int WindowEnd(int first)
    {
        var end = first + 1;
        while (end < Count && end - first < MostSamples && Milliseconds(first, end) <= windowMilliseconds) end++;
        return end;
    }

    /// <summary>The lower median, so that an even number of samples never makes a fall look larger than it was.</summary>
    public long MedianBefore(int start, int end) => Sorted(start, end)[(end - start - 1) / 2];

    /// <summary>The upper median, for the same reason.</summary>
    public long MedianAfter(int start, int end) => Sorted(start, end)[(end - start) / 2];

    public static int NearestStart(int start, int end) => Math.Max(start, end - NearestSamples);

    public static int NearestEnd(int start, int end) => Math.Min(end, start + NearestSamples);

    public long Milliseconds(int from, int to) => samples[to].At.UnixMilliseconds - samples[from].At.UnixMilliseconds;

    private bool Any(long from, Instant to)
    {
        var (low, high) = (0, samples.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (samples[middle].At.UnixMilliseconds < from) low = middle + 1;
            else high = middle;
        }

        return low < samples.Length && samples[low].At <= to;
    }

    private long[] Sorted(int start, int end)
    {
        var values = new long[end - start];
        for (var index = start; index < end; index++) values[index - start] = samples[index].Value;
        Array.Sort(values);
        return values;
    }
}
