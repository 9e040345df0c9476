using Telemetry.Quantities;
using Telemetry.Storage.Readings;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>Counts and adds up what a store of readings answers, container by container.</summary>
internal static class StoreTotals
{
    public static Totals Of(IReadingStore store)
    {
        long values = 0, sum = 0;
        foreach (var reading in store.Containers().SelectMany(container => store.Read(container, Instant.MinValue, Instant.MaxValue)).Where(reading => reading.HasValue))
        {
            values++;
            sum += reading.Value;
        }

        return new Totals(values, sum);
    }
}
