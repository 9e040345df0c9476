using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality.DoubleSampling;
using Telemetry.Quantities;
using Telemetry.Server.Reporting;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Quality;

/// <summary>The first phase of a two-phase estimate from a data folder: the signals of every emptying in the report of a period.</summary>
public static class SignalRun
{
    /// <exception cref="InvalidDataException">A register or the rules are missing or wrong.</exception>
    public static IReadOnlyList<EmptyingSignals> Of(DataFolder data, IReadingStore store, Period period)
    {
        var facts = KnownFacts.Of(data, store, period.Start, period.End);
        var registry = new RegistryIndex(facts.Registry);
        return
        [
            .. AllocationRun.Compute(facts, period).Events.GroupBy(line => line.Event.Container, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .SelectMany(group => ContainerSignals.Of(registry.Containers[group.Key], [.. group], facts.Readings.GetValueOrDefault(group.Key, []))),
        ];
    }
}
