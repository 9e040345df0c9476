using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Storage.Readings;

/// <summary>Questions that every store answers in the same way.</summary>
public static class ReadingStoreQueries
{
    /// <summary>All readings of all containers, in memory: for a report on a region that fits there.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Reading>> ByContainer(this IReadingStore store) =>
        store.Containers().ToDictionary(container => container, IReadOnlyList<Reading> (container) => [.. store.Read(container, Instant.MinValue, Instant.MaxValue)], StringComparer.Ordinal);
}
