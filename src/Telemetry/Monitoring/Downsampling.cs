using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>Readings of one container brought down to one summary a bucket and quantity.</summary>
public static class Downsampling
{
    /// <summary>Summaries by bucket and quantity, each as soon as its bucket is over: one pass, memory for one bucket.</summary>
    /// <param name="readings">Of one container, in order of time, as a store gives them; those outside the window are left out.</param>
    /// <exception cref="ArgumentException">The readings are not in order of time, or not of one container: the source is broken.</exception>
    public static IEnumerable<BucketSummary> Summarise(IEnumerable<Reading> readings, BucketSize size, TimeWindow window)
    {
        var tallies = new SortedDictionary<Quantity, BucketTally>();
        var (bucket, before) = ((CalendarBucket?)null, default(Reading));
        foreach (var reading in readings.Where(reading => window.Contains(reading.MeasuredAt)))
        {
            if (bucket is not null) CheckOrder(before, reading);
            if (bucket is null || bucket.End <= reading.MeasuredAt)
            {
                foreach (var summary in Close(before.Container, bucket, tallies, window)) yield return summary;
                tallies.Clear();
                bucket = CalendarBucket.Containing(reading.MeasuredAt, size);
            }

            if (!tallies.TryGetValue(reading.Quantity, out var tally)) tallies[reading.Quantity] = tally = new BucketTally();
            tally.Add(reading);
            before = reading;
        }

        foreach (var summary in Close(before.Container, bucket, tallies, window)) yield return summary;
    }

    private static IEnumerable<BucketSummary> Close(string container, CalendarBucket? bucket, SortedDictionary<Quantity, BucketTally> tallies, TimeWindow window) =>
        bucket is null
            ? []
            : tallies.Select(entry => new BucketSummary(
                container, entry.Key, bucket, bucket.Start < window.From || window.To < bucket.End, entry.Value.Values, entry.Value.Others));

    private static void CheckOrder(in Reading before, in Reading reading)
    {
        if (reading.MeasuredAt < before.MeasuredAt)
            throw new ArgumentException($"readings: {reading.MeasuredAt} comes after {before.MeasuredAt}; give them in order of time.", nameof(reading));
        if (reading.Container != before.Container)
            throw new ArgumentException($"readings: container '{reading.Container}' comes after '{before.Container}'; give one container at a time.", nameof(reading));
    }
}
