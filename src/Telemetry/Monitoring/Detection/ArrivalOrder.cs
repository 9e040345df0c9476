using Telemetry.Containers;
using Telemetry.Readings;

namespace Telemetry.Monitoring.Detection;

/// <summary>Whether a detector finds the same in readings that came in another order, some of them twice.</summary>
public static class ArrivalOrder
{
    /// <summary>Of so many orders, those in which every event and remark is the same, to the last field.</summary>
    public static Proportion Same(Detector detector, string container, IReadOnlyList<Reading> readings, DetectionSettings settings, int shuffles, Random chance)
    {
        var expected = detector(container, readings, settings);
        var arriving = readings.ToArray();
        var same = 0;
        for (var shuffle = 0; shuffle < shuffles; shuffle++)
        {
            chance.Shuffle(arriving);
            var again = arriving.Length == 0 ? [] : arriving.AsSpan(0, chance.Next(arriving.Length) / 10);
            var found = detector(container, [.. arriving, .. again], settings);
            if (found.Events.SequenceEqual(expected.Events) && found.Remarks.SequenceEqual(expected.Remarks)) same++;
        }

        return new(same, shuffles);
    }
}
