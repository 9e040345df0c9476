using System.Diagnostics;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Benchmarks.Year;

/// <summary>One pass over all containers of a store on some threads.</summary>
/// <param name="Read">Values that were read.</param>
/// <param name="Processor">Time of all cores: on a shared machine the figure that can be compared.</param>
/// <param name="Grams">Their sum proves that the work was done.</param>
internal sealed record YearPass(long Read, long Events, long Grams, TimeSpan Elapsed, TimeSpan Processor)
{
    /// <summary>Containers that a thread asks for at once: a dozen row groups of each file, which are decoded once.</summary>
    private const int Together = 128;

    /// <param name="registry">Null to read only.</param>
    public static YearPass Over(IReadingStore store, RegistryIndex? registry, DetectionSettings settings, int threads)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (read, events, grams) = (0L, 0L, 0L);
        Parallel.ForEach(store.Containers().Chunk(Together), new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            foreach (var (container, readings) in store.Read(chunk, QuantitySet.OfEmptyings, Instant.MinValue, Instant.MaxValue))
            {
                Interlocked.Add(ref read, readings.Count);
                if (registry is null) continue;
                var found = CollectionEventDetector.Observe(container, readings, settings).Events;
                var (kind, stream) = (registry.Containers[container], registry.Streams[registry.Containers[container].Stream]);
                Interlocked.Add(ref events, found.Count);
                Interlocked.Add(ref grams, found.Sum(one => MassEstimation.Of(one, kind, stream).Estimate.Value));
            }
        });
        return new YearPass(read, events, grams, Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
    }
}
