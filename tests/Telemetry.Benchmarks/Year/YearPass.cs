using System.Collections.Concurrent;
using System.Diagnostics;
using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Benchmarks.Year;

/// <summary>One pass over containers of a store on some threads.</summary>
/// <param name="Read">Values that were read.</param>
/// <param name="Processor">Time of all cores: on a shared machine the figure that can be compared.</param>
/// <param name="Grams">Their sum proves that the work was done.</param>
/// <param name="Assessed">Null when it was not asked for.</param>
internal sealed record YearPass(long Read, long Events, long Grams, YearAssessment? Assessed, TimeSpan Elapsed, TimeSpan Processor)
{
    /// <summary>Containers that a thread asks for at once: a dozen row groups of each file, which are decoded once.</summary>
    private const int Together = 128;

    /// <param name="registry">Null to read only.</param>
    /// <param name="isAssessed">True to weigh and judge the loads too, on one thread.</param>
    public static YearPass Over(IReadingStore store, IReadOnlyList<string> containers, RegistryIndex? registry, DetectionSettings settings, int threads, bool isAssessed = false)
    {
        var (started, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (read, masses) = (0L, new ConcurrentBag<LocatedMass>());
        Parallel.ForEach(containers.Chunk(Together), new ParallelOptions { MaxDegreeOfParallelism = threads }, chunk =>
        {
            foreach (var (container, readings) in store.Read(chunk, QuantitySet.OfEmptyings, Instant.MinValue, Instant.MaxValue))
            {
                Interlocked.Add(ref read, readings.Count);
                if (registry is null) continue;
                var (kind, stream) = (registry.Containers[container], registry.Streams[registry.Containers[container].Stream]);
                foreach (var found in CollectionEventDetector.Observe(container, readings, settings).Events)
                    masses.Add(new LocatedMass(MassEstimation.Of(found, kind, stream), kind.Municipality, kind.Stream, kind.Route));
            }
        });

        // Threads finish in any order; tickets are numbered in this one, so that every run judges the same loads.
        LocatedMass[] located = [.. masses.OrderBy(mass => mass.Mass.Event.Id, StringComparer.Ordinal)];
        var assessed = isAssessed ? YearAssessment.Of(located) : null;
        return new YearPass(read, located.Length, Quantities.Grams.Sum(located.Select(mass => mass.Mass.Estimate)).Value, assessed, Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - used);
    }
}
