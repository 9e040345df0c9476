using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Forecasting;

/// <summary>
/// Readings brought down to one level a local day, the step that hourly sensors and once-a-day sensors have in common. A day without a usable level
/// has no day level, so that nothing missing looks like a zero.
/// </summary>
public static class DayLevels
{
    /// <summary>A single spike at the end of a day must not become its level; three readings outvote one.</summary>
    private const int Votes = 3;

    /// <param name="readings">Of one container, in order of time, as a store gives them; only usable fill levels count.</param>
    /// <param name="emptyings">Of the same container, by time.</param>
    public static IReadOnlyList<DayLevel> Of(IEnumerable<Reading> readings, IReadOnlyList<CollectionEvent> emptyings)
    {
        var days = new List<DayLevel>();
        var votes = new List<long>(Votes);
        var (day, last, isEmptied, next) = ((CalendarBucket?)null, default(Instant), false, 0);
        foreach (var reading in readings)
        {
            if (reading.Quantity != Quantity.FillLevel || reading.Status != ReadingStatus.Ok) continue;
            if (day is null || reading.MeasuredAt >= day.End)
            {
                Close();
                day = CalendarBucket.Containing(reading.MeasuredAt, BucketSize.Day);
            }

            for (; next < emptyings.Count && emptyings[next].FirstEmpty <= reading.MeasuredAt; next++)
            {
                // What was seen before the emptying says nothing of the level after it.
                isEmptied = true;
                votes.Clear();
            }

            if (votes.Count == Votes) votes.RemoveAt(0);
            votes.Add(reading.Value);
            last = reading.MeasuredAt;
        }

        Close();
        return days;

        void Close()
        {
            if (day is null || votes.Count == 0) return;
            days.Add(new DayLevel(DateOnly.FromDateTime(Amsterdam.At(day.Start).DateTime), last, LowerMedian(votes), isEmptied));
            votes.Clear();
            isEmptied = false;
        }
    }

    private static long LowerMedian(List<long> values) => values.Order().ElementAt((values.Count - 1) / 2);
}
