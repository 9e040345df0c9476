using Telemetry.Allocation.Runs;
using Telemetry.Reporting.Evidence;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Evidence;

/// <summary>How the readings that a package names stand to those of a store at hand.</summary>
/// <param name="Same">Emptyings whose readings are the same here.</param>
/// <param name="Stated">Emptyings that a person stated; they have no readings.</param>
/// <param name="Different">Ids of emptyings of which the store has other readings, or none; by container and time.</param>
public sealed record ReadingsCheck(int Same, int Stated, IReadOnlyList<string> Different)
{
    /// <summary>A container is read once, however often it was emptied.</summary>
    public static ReadingsCheck Of(IReadOnlyList<EmptyingFact> emptyings, IReadingStore store)
    {
        var (same, different) = (0, new List<string>());
        foreach (var container in emptyings.Where(one => one.Readings is not null).GroupBy(one => one.Container, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var readings = store.Read(container.Key, EmptyingReadings.Window(container.Min(one => one.At)).From, EmptyingReadings.Window(container.Max(one => one.At)).To).ToList();
            var from = 0;
            foreach (var emptying in container.OrderBy(one => one.At))
            {
                var window = EmptyingReadings.Window(emptying.At);
                while (from < readings.Count && readings[from].MeasuredAt < window.From) from++;
                var digest = EmptyingReadings.Digest(container.Key, readings.Skip(from).TakeWhile(reading => reading.MeasuredAt < window.To));
                if (digest == emptying.Readings) same++;
                else different.Add(emptying.Id);
            }
        }

        return new(same, emptyings.Count(one => one.Readings is null), different);
    }
}
