using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Detection;

/// <summary>
/// The steps that a simple rule would look at: down by the smallest fall of an emptying or more, between two neighbouring usable readings. Of published
/// detectors the accuracy is over such candidates, most of which are no emptyings.
/// </summary>
public static class CandidateSteps
{
    /// <param name="readings">In the order of time.</param>
    /// <returns>Last reading before and first reading after each step.</returns>
    public static IEnumerable<TimeWindow> Of(IReadOnlyList<Reading> readings, DetectionSettings settings)
    {
        Reading? level = null, mass = null;
        foreach (var reading in readings)
        {
            if (reading.Status != ReadingStatus.Ok) continue;
            if (reading.Quantity == Quantity.FillLevel)
            {
                if (level is { } higher && higher.Value - reading.Value >= settings.MinimumFillDrop) yield return new(higher.MeasuredAt, reading.MeasuredAt);
                level = reading;
            }
            else if (reading.Quantity == Quantity.ContentMass)
            {
                if (mass is { } heavier && heavier.Value - reading.Value >= settings.MinimumMassDrop) yield return new(heavier.MeasuredAt, reading.MeasuredAt);
                mass = reading;
            }
        }
    }

    /// <summary>How many of the candidates are rightly taken for none: neither an emptying nor an event is in or near them.</summary>
    /// <param name="truth">In the order of time.</param>
    /// <param name="events">In the order of time.</param>
    public static int Rejected(IEnumerable<TimeWindow> steps, IReadOnlyList<LabelledEmptying> truth, IReadOnlyList<CollectionEvent> events, TimeSpan tolerance)
    {
        var (rejected, emptying, found) = (0, 0, 0);
        foreach (var step in steps)
        {
            var (from, to) = (step.From - tolerance, step.To + tolerance);
            while (emptying < truth.Count && truth[emptying].At < from) emptying++;
            while (found < events.Count && events[found].FirstEmpty < from) found++;
            if (emptying < truth.Count && truth[emptying].At <= to) continue;
            if (found < events.Count && events[found].LastFull <= to) continue;
            rejected++;
        }

        return rejected;
    }
}
