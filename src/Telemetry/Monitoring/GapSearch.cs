using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Monitoring;

/// <summary>Finds where readings of one container are missing. Every reading that came counts, whatever its status: the device was heard.</summary>
public static class GapSearch
{
    /// <summary>The gaps in the order in which they end, each as soon as it is known; a window without any reading is one gap.</summary>
    /// <param name="readings">
    /// Of one container, in order of time. Give those of the window and <see cref="Cadence.Reach"/> more on either side: the neighbours tell whether
    /// something is missing at the bounds.
    /// </param>
    /// <param name="quantities">What is expected of the container; others are not looked at.</param>
    public static IEnumerable<Gap> Find(string container, IEnumerable<Reading> readings, IEnumerable<Quantity> quantities, TimeWindow window, Cadence cadence)
    {
        var trackers = new SortedDictionary<Quantity, GapTracker>();
        foreach (var quantity in quantities) trackers[quantity] = new GapTracker(container, quantity, window, cadence);
        foreach (var reading in readings)
        {
            if (trackers.TryGetValue(reading.Quantity, out var tracker) && tracker.Next(reading.MeasuredAt) is { } gap) yield return gap;
        }

        foreach (var tracker in trackers.Values)
        {
            if (tracker.Close() is { } gap) yield return gap;
        }
    }
}
