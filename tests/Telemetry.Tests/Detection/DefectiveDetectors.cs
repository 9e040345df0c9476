using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Detection;

/// <summary>Detectors with one mistake each, which a scorer that is worth its name must show. Each is otherwise the one in use.</summary>
internal static class DefectiveDetectors
{
    /// <summary>Every fall between two neighbouring samples is an emptying.</summary>
    public static ContainerHistory SingleSample(string container, IReadOnlyList<Reading> readings, DetectionSettings settings)
    {
        var usable = readings.Where(reading => reading is { Quantity: Quantity.FillLevel, Status: ReadingStatus.Ok }).OrderBy(reading => reading.MeasuredAt).ToList();
        var events = new List<CollectionEvent>();
        for (var i = 1; i < usable.Count; i++)
        {
            var (before, after) = (usable[i - 1], usable[i]);
            if (before.Value - after.Value >= settings.MinimumFillDrop)
                events.Add(new($"{container}@{after.MeasuredAt}", container, Quantity.FillLevel, before.MeasuredAt, after.MeasuredAt, before.Value, after.Value, 90, ""));
        }

        return new(events, []);
    }

    /// <summary>A sensor that hears nothing looks into an empty container.</summary>
    public static ContainerHistory NoEchoIsEmpty(string container, IReadOnlyList<Reading> readings, DetectionSettings settings) =>
        CollectionEventDetector.Observe(
            container,
            [.. readings.Select(reading => reading is { Quantity: Quantity.FillLevel, Status: not ReadingStatus.Ok } ? reading with { Value = 0, Status = ReadingStatus.Ok } : reading)],
            settings);

    /// <summary>What came in last was measured last.</summary>
    public static ContainerHistory OrderDependent(string container, IReadOnlyList<Reading> readings, DetectionSettings settings)
    {
        var newest = Instant.MinValue;
        var inOrder = new List<Reading>();
        foreach (var reading in readings)
        {
            if (reading.MeasuredAt < newest) continue;
            newest = reading.MeasuredAt;
            inOrder.Add(reading);
        }

        return CollectionEventDetector.Observe(container, inOrder, settings);
    }

    /// <summary>Local wall time is taken for UTC, as in a source whose second time stamp has no offset.</summary>
    public static ContainerHistory LocalForUtc(string container, IReadOnlyList<Reading> readings, DetectionSettings settings) =>
        CollectionEventDetector.Observe(container, [.. readings.Select(reading => reading with { MeasuredAt = reading.MeasuredAt + Amsterdam.At(reading.MeasuredAt).Offset })], settings);
}
