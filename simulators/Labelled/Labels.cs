using Telemetry.Monitoring.Detection;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Simulators.Labelled;

/// <summary>Writes the truth of one container, and which of it the readings can show at all.</summary>
internal static class Labels
{
    /// <summary>A true fall below a tenth of the volume between the readings on either side is nothing to be seen.</summary>
    private const double SmallestFall = 0.1;

    public static IEnumerable<LabelledEmptying> Of(Course course, WorldCalendar calendar, Breakdown breakdown, List<Reading> readings)
    {
        var usable = readings
            .Where(reading => reading.Status == ReadingStatus.Ok && reading.Quantity is Quantity.FillLevel or Quantity.ContentMass)
            .Select(reading => reading.MeasuredAt.UnixMilliseconds).Where(at => !breakdown.Covers(at)).ToArray();
        var next = 0;
        for (var index = 1; index < course.Cycles.Count; index++)
        {
            var cycle = course.Cycles[index];
            while (next < usable.Length && usable[next] < cycle.From) next++;
            var seen = next > 0 && next < usable.Length && usable[next - 1] >= course.Cycles[index - 1].From && usable[next] < course.EndOf(index, calendar)
                && course.ShareAt(usable[next - 1]) - course.ShareAt(usable[next]) >= SmallestFall;
            yield return new(
                new(cycle.From), cycle.Kind!.Value, new((long)(cycle.Taken * BasisPoints.Whole)), new Grams((long)cycle.TakenGrams), seen);
        }
    }
}
