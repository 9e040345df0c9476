using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>Questions that every store answers in the same way.</summary>
public static class ReadingStoreQueries
{
    /// <summary>All readings of all containers, in memory: for a region that fits there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Reading>> ByContainer(this IReadingStore store) => store.ByContainer(Instant.MinValue, Instant.MaxValue);

    /// <summary>The readings measured from <paramref name="from"/> up to and without <paramref name="to"/> of the containers that have any.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Reading>> ByContainer(this IReadingStore store, Instant from, Instant to) =>
        store.Containers().Select(container => KeyValuePair.Create<string, IReadOnlyList<Reading>>(container, [.. store.Read(container, from, to)]))
            .Where(entry => entry.Value.Count > 0).ToDictionary(StringComparer.Ordinal);
}
