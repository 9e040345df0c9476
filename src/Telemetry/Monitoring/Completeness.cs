using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>How much of what a device should have sent arrived, by local day.</summary>
public static class Completeness
{
    /// <summary>Every local day that the window touches, in order; of a day that it cuts only the part inside is expected.</summary>
    public static IReadOnlyList<DayCompleteness> PerDay(string device, IEnumerable<ExpectedSeries> containers, TimeWindow window, Cadence cadence)
    {
        var days = CalendarBucket.Within(window, BucketSize.Day).Select(bucket => new TimeWindow(Later(bucket.Start, window.From), bucket.End).Until(window.To)).ToList();
        var totals = days.ConvertAll(day => new DayCompleteness(device, DateOnly.FromDateTime(Amsterdam.At(day.From).DateTime), 0, 0, 0, 0));
        foreach (var container in containers)
        {
            var tallies = Tally(container, days, window, cadence);
            for (var day = 0; day < days.Count; day++)
            {
                foreach (var tally in tallies) totals[day] = Sum(totals[day], cadence.ExpectedIn(days[day].To - days[day].From), tally[day]);
            }
        }

        return totals;
    }

    private static DayTally[][] Tally(ExpectedSeries container, List<TimeWindow> days, TimeWindow window, Cadence cadence)
    {
        var tallies = container.Quantities.ToDictionary(quantity => quantity, _ => new DayTally[days.Count]);
        foreach (var gap in (container with { Readings = Counted() }).Gaps(window, cadence))
        {
            for (var day = IndexOf(gap.FirstMissing, days); day < days.Count && days[day].From < gap.End; day++)
                tallies[gap.Quantity][day].Missing += gap.MissingIn(days[day], cadence);
        }

        return [.. tallies.Values];

        IEnumerable<Reading> Counted()
        {
            var day = 0;
            foreach (var reading in container.Readings)
            {
                while (day < days.Count && days[day].To <= reading.MeasuredAt) day++;
                if (window.Contains(reading.MeasuredAt) && tallies.TryGetValue(reading.Quantity, out var tally)) tally[day].Count(reading.Status);
                yield return reading;
            }
        }
    }

    /// <summary>A silent day is missed whole, also where the interval does not fit into it a whole number of times.</summary>
    private static DayCompleteness Sum(DayCompleteness total, long expected, DayTally tally) => total with
    {
        Expected = total.Expected + expected,
        Missing = total.Missing + (tally.Received == 0 ? expected : Math.Min(expected, tally.Missing)),
        Received = total.Received + tally.Received,
        Usable = total.Usable + tally.Usable,
    };

    private static int IndexOf(Instant instant, List<TimeWindow> days)
    {
        var index = days.FindIndex(day => instant < day.To);
        return index < 0 ? days.Count : index;
    }

    private static Instant Later(Instant one, Instant other) => one < other ? other : one;
}
