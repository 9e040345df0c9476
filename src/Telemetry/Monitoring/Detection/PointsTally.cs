using Telemetry.CollectionEvents;

namespace Telemetry.Monitoring.Detection;

/// <summary>Counts falls by their points and how many of them were emptyings: what the table of confidences is made of.</summary>
public sealed class PointsTally
{
    private readonly int[] emptyings = new int[ConfidenceTable.Bins];
    private readonly int[] falls = new int[ConfidenceTable.Bins];

    /// <summary>From points to something that no fall is below, so that all are seen: the bin they lie in.</summary>
    public static int Reveal(int points) => ConfidenceTable.LeastPercent + ConfidenceTable.BinOf(points);

    /// <param name="events">Found with <see cref="Reveal"/> in place of the table.</param>
    public void Add(IReadOnlyList<LabelledEmptying> truth, IReadOnlyList<CollectionEvent> events, TimeSpan tolerance)
    {
        var matching = EventMatching.Of(truth, events, tolerance);
        foreach (var (_, found) in matching.Pairs)
        {
            emptyings[found.ConfidencePercent - ConfidenceTable.LeastPercent]++;
            falls[found.ConfidencePercent - ConfidenceTable.LeastPercent]++;
        }

        foreach (var found in matching.False) falls[found.ConfidencePercent - ConfidenceTable.LeastPercent]++;
    }

    public Proportion Bin(int bin) => new(emptyings[bin], falls[bin]);

    /// <summary>
    /// In percent, 1 to 99, rounded down: neighbouring bins that would fall are pooled (pool adjacent violators), and one emptying and one false fall are added to each
    /// pool, so that a bin with few falls claims little.
    /// </summary>
    public int[] Percents()
    {
        var pools = new List<(int True, int All, int Bins)>();
        for (var bin = 0; bin < falls.Length; bin++)
        {
            pools.Add((emptyings[bin], falls[bin], 1));
            while (pools.Count > 1 && Percent(pools[^2]) > Percent(pools[^1]))
            {
                var (low, high) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((low.True + high.True, low.All + high.All, low.Bins + high.Bins));
            }
        }

        return [.. pools.SelectMany(pool => Enumerable.Repeat(Percent(pool), pool.Bins))];
    }

    private static int Percent((int True, int All, int Bins) pool) => Math.Clamp(100 * (pool.True + 1) / (pool.All + 2), 1, 99);
}
