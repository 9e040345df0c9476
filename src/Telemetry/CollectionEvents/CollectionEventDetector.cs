using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Finds emptyings in the readings of one container: (1) take the usable samples in time order, (2) find the falls of each quantity and what they may
/// have been, (3) let the scale decide where it measured and the fill level everywhere else, (4) keep what is more likely an emptying than not,
/// (5) say what else is to be known. A pure function of the set of readings, in whole numbers: any order, any repeats, any machine, the same outcome.
/// </summary>
public static class CollectionEventDetector
{
    /// <summary>The emptyings within [from, to] are settled by the readings from this long before to <see cref="ReachAfter"/> after.</summary>
    public static readonly TimeSpan ReachBefore = TimeSpan.FromDays(100);

    /// <inheritdoc cref="ReachBefore"/>
    public static readonly TimeSpan ReachAfter = TimeSpan.FromDays(10);

    /// <summary>What a second quantity that saw it too adds, in points.</summary>
    private const int SecondWitness = 10;

    /// <summary>True when no later reading can change or take back an event; before that it is an alarm, given once two samples say empty.</summary>
    /// <param name="dataEnd">Up to when readings are in.</param>
    public static bool IsSettled(CollectionEvent found, Instant dataEnd) => found.FirstEmpty + ReachAfter <= dataEnd;

    public static IReadOnlyList<CollectionEvent> Detect(string container, IReadOnlyList<Reading> readings, DetectionSettings settings) => Observe(container, readings, settings).Events;

    public static ContainerHistory Observe(string container, IReadOnlyList<Reading> readings, DetectionSettings settings) => Observe(container, readings, settings, ConfidenceTable.PercentOf);

    /// <summary>The same with another table: what counts the calibration needs the points themselves.</summary>
    /// <param name="percentOf">From points to a percentage; below <see cref="ConfidenceTable.LeastPercent"/> a fall is no event.</param>
    public static ContainerHistory Observe(string container, IReadOnlyList<Reading> readings, DetectionSettings settings, Func<int, int> percentOf)
    {
        // 1.
        using var series = ContainerSeries.Of(readings);
        var window = settings.WindowHours * 3_600_000L;

        // 2.
        var silences = Silences.Of(series);
        var weighed = series.Mass.Count == 0 ? null : new QuantitySearch(series.Mass, series.Tilt, Quantity.ContentMass, settings.MinimumMassDrop, settings);
        var seen = series.Level.Count == 0 ? null : new QuantitySearch(series.Level, series.Tilt, Quantity.FillLevel, settings.MinimumFillDrop, settings);

        // 3. A scale sees what was taken out, a fill level only how high it stood. A scale that was silent decides nothing.
        var masses = Open(weighed);
        var levels = Open(seen);
        var events = new List<CollectionEvent>(masses.Length + levels.Length);
        foreach (var mass in masses) Add(series.Mass, mass, settings.MinimumMassDrop, Array.Find(levels, level => Touch(mass, level, window)));
        foreach (var level in levels)
            if (!IsAwake(series.Mass, level, window) && !Array.Exists(masses, mass => Touch(mass, level, window))) Add(series.Level, level, settings.MinimumFillDrop, null);
        events.Sort((one, other) => one.FirstEmpty.CompareTo(other.FirstEmpty));

        // 5.
        return new(events, Remarks.Of(container, silences, events, (Quantity.ContentMass, weighed), (Quantity.FillLevel, seen)));

        // 4.
        void Add(SampleSeries own, Candidate candidate, long minimum, Candidate? also)
        {
            var confidence = percentOf(ScoreCard.Points(candidate, minimum) + (also is null ? 0 : SecondWitness));
            if (confidence >= ConfidenceTable.LeastPercent) events.Add(EventDescription.Of(container, own, candidate, confidence, minimum, also));
        }
    }

    private static Candidate[] Open(QuantitySearch? search) => search is null ? [] : [.. search.Candidates.Where(candidate => candidate.Fate == CandidateFate.Open)];

    private static bool IsAwake(SampleSeries scale, Candidate level, long window) =>
        scale.HasSample(level.LastFull - window, level.LastFull) && scale.HasSample(level.FirstEmpty, level.FirstEmpty + window);

    private static bool Touch(Candidate one, Candidate other, long window) => one.LastFull <= other.FirstEmpty + window && other.LastFull <= one.FirstEmpty + window;
}
