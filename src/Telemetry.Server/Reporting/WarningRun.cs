using Telemetry.Allocation;
using Telemetry.Containers;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting;

/// <summary>Brings together what is known on the evening before a day, and nothing of the day itself, and warns of its loads.</summary>
public static class WarningRun
{
    /// <summary>From this level a container is likely on the next route where nobody made a pick list.</summary>
    public static readonly BasisPoints LikelyFrom = new(6_000);

    /// <summary>The time to count tomorrow from: now, or the newest reading where nothing was heard for long.</summary>
    public static Instant Today(IReadingStore store, Instant now) =>
        WarningDay.Today(now, store.Newest().Select(one => (Instant?)one.Reading.MeasuredAt).Where(at => at <= now).DefaultIfEmpty(null).Max());

    /// <param name="fillings">The containers on the day's routes with their expected masses; null where there is no list, and then the full ones are taken.</param>
    /// <exception cref="InvalidDataException">A register or the rules are missing or wrong.</exception>
    public static DayOutlook Compute(DataFolder data, IReadingStore store, DateOnly day, IReadOnlyList<ExpectedFilling>? fillings = null)
    {
        var at = Amsterdam.Midnight(day);
        var month = Period.MonthOf(at - TimeSpan.FromMilliseconds(1));
        var before = Period.MonthOf(month.Start - TimeSpan.FromMilliseconds(1));
        var facts = KnownFacts.Of(data, store, before.Start, at).Until(at);
        var (index, rules) = (new RegistryIndex(facts.Registry), facts.Rules);
        AllocationReport[] past = [AllocationRun.Compute(facts, before), AllocationRun.Compute(facts, month)];
        var loads = DayWarnings.Of(
            index, rules, past, facts.Assessments, facts.Samples,
            fillings ?? FullContainers.At(index, facts.Readings, at, LikelyFrom), at);
        var (densities, seen) = Densities(index, facts.Readings, past, at);
        return new(day, loads, densities, seen);
    }

    private static (IReadOnlyList<LearntDensity> Densities, IReadOnlyList<DensityAlert> Fillings) Densities(
        RegistryIndex registry, IReadOnlyDictionary<string, IReadOnlyList<Reading>> readings, IReadOnlyList<AllocationReport> past, Instant at)
    {
        var events = past.SelectMany(report => report.Events).Select(line => line.Event).ToLookup(found => found.Container, StringComparer.Ordinal);
        List<LearntDensity> densities = [];
        List<DensityAlert> fillings = [];
        foreach (var stream in registry.Containers.Values.GroupBy(container => container.Stream).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var density = LearntDensity.Of(
                stream.Key, stream.SelectMany(container => WeighedFillings.BeforeEach(container, readings.GetValueOrDefault(container.Id, []), events[container.Id])));
            if (density is not null) densities.Add(density);
            fillings.AddRange(stream.Select(container => WeighedFillings.Before(container, readings.GetValueOrDefault(container.Id, []), at)).OfType<WeighedFilling>()
                .Select(filling => DensityAlert.Of(filling, stream.Key, density, DayOutlook.SimulatedThreshold)));
        }

        return (densities, [.. fillings.OrderBy(alert => alert.Filling.Container, StringComparer.Ordinal)]);
    }
}
