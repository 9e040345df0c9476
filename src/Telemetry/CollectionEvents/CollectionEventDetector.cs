using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Finds emptyings in the readings of one container: (1) take the usable samples in time order, (2) find the falls of each quantity and what they may
/// have been, (3) let the scale decide where it measured and the fill level everywhere else, (4) give each its confidence. Readings may
/// come in any order and repeated; the outcome is the same.
/// </summary>
public static class CollectionEventDetector
{
    /// <summary>The emptyings within [from, to] are settled by the readings from this long before to <see cref="ReachAfter"/> after.</summary>
    public static readonly TimeSpan ReachBefore = TimeSpan.FromDays(100);

    /// <inheritdoc cref="ReachBefore"/>
    public static readonly TimeSpan ReachAfter = TimeSpan.FromDays(10);

    /// <summary>In basis points: a level that jumps up to here and lies still is something before the sensor.</summary>
    private const long CoveredLevel = 9_000;

    public static IReadOnlyList<CollectionEvent> Detect(string container, IReadOnlyList<Reading> readings, DetectionSettings settings) => Observe(container, readings, settings).Events;

    public static ContainerHistory Observe(string container, IReadOnlyList<Reading> readings, DetectionSettings settings)
    {
        // 1.
        using var series = ContainerSeries.Of(readings);
        var window = settings.WindowHours * 3_600_000L;

        // 2.
        var weighed = series.Mass.Count == 0 ? null : new QuantitySearch(series.Mass, series.Tilt, Quantity.ContentMass, settings.MinimumMassDrop, window, long.MaxValue);
        var seen = series.Level.Count == 0 ? null : new QuantitySearch(series.Level, series.Tilt, Quantity.FillLevel, settings.MinimumFillDrop, window, CoveredLevel);
        CollectionEvent[] masses = [.. (weighed?.Candidates ?? []).Where(candidate => candidate.Fate == CandidateFate.Open).Select(candidate => Describe(container, series.Mass, candidate, settings.MinimumMassDrop))];
        CollectionEvent[] levels = [.. (seen?.Candidates ?? []).Where(candidate => candidate.Fate == CandidateFate.Open).Select(candidate => Describe(container, series.Level, candidate, settings.MinimumFillDrop))];

        // 3. A scale sees what was taken out, a fill level only how high it stood. A scale that was silent decides nothing.
        return new(
            [.. masses.Concat(levels.Where(level => !IsAwake(series.Mass, level, window) && !masses.Any(mass => Touch(mass, level, window)))).OrderBy(found => found.FirstEmpty)],
            []);
    }

    internal static IReadOnlyList<Candidate> LevelCandidates(IReadOnlyList<Reading> readings, DetectionSettings settings)
    {
        using var series = ContainerSeries.Of(readings);
        return series.Level.Count == 0 ? [] : new QuantitySearch(series.Level, series.Tilt, Quantity.FillLevel, settings.MinimumFillDrop, settings.WindowHours * 3_600_000L, CoveredLevel).Candidates;
    }

    private static bool IsAwake(SampleSeries scale, CollectionEvent found, long window) =>
        HasSample(scale, found.LastFull.UnixMilliseconds - window, found.LastFull.UnixMilliseconds) && HasSample(scale, found.FirstEmpty.UnixMilliseconds, found.FirstEmpty.UnixMilliseconds + window);

    private static bool HasSample(SampleSeries series, long from, long to)
    {
        var index = series.IndexAt(from);
        return index < series.Count && series.At[index] <= to;
    }

    private static bool Touch(CollectionEvent one, CollectionEvent other, long window) =>
        one.LastFull.UnixMilliseconds <= other.FirstEmpty.UnixMilliseconds + window && other.LastFull.UnixMilliseconds <= one.FirstEmpty.UnixMilliseconds + window;

    private static CollectionEvent Describe(string container, SampleSeries series, Candidate candidate, long minimum)
    {
        var fall = candidate.Fall;
        return new CollectionEvent(
            $"{container}@{new Instant(candidate.FirstEmpty)}", container, candidate.Evidence, new(candidate.LastFull), new(candidate.FirstEmpty), fall.Before, fall.After,
            ScoreCard.Points(candidate, minimum), EvidenceDigest.Of(container, candidate.Evidence, series, fall));
    }
}
