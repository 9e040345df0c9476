using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>Counts the readings of one quantity in one bucket as they come by. Values are kept in fields, for a year of readings must not make a record each.</summary>
internal sealed class BucketTally
{
    private readonly SortedDictionary<ReadingStatus, long> others = [];
    private long count;
    private long minimum = long.MaxValue;
    private long maximum = long.MinValue;
    private Int128 sum;
    private long first;
    private long last;

    public ValueSummary? Values => count == 0 ? null : new ValueSummary(count, minimum, maximum, sum, first, last);

    public IReadOnlyList<StatusCount> Others => [.. others.Select(entry => new StatusCount(entry.Key, entry.Value))];

    public void Add(in Reading reading)
    {
        if (reading.Status != ReadingStatus.Ok)
        {
            others[reading.Status] = others.GetValueOrDefault(reading.Status) + 1;
            return;
        }

        if (count++ == 0) first = reading.Value;
        (minimum, maximum) = (Math.Min(minimum, reading.Value), Math.Max(maximum, reading.Value));
        sum += reading.Value;
        last = reading.Value;
    }
}
