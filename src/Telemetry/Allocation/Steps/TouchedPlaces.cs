using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// The places of a step that changes touch. A change in a table that has some of the step's parent dimensions touches every place that agrees with it on those: a new weight of
/// an organisation for glass touches glass in all municipalities.
/// </summary>
internal sealed class TouchedPlaces
{
    /// <summary>With more places than these, the whole step is redone.</summary>
    private const int Most = 64;

    private readonly Dictionary<string, (IReadOnlyList<string> Dimensions, HashSet<Coordinates> Places)> sets = new(StringComparer.Ordinal);

    /// <summary>Null where all is touched, or too much.</summary>
    /// <param name="parents">Of the step.</param>
    /// <param name="changed">Places that changed, with the dimensions they are of.</param>
    public static TouchedPlaces? Of(IReadOnlyList<string> parents, IEnumerable<(IReadOnlyList<string> Dimensions, IReadOnlyCollection<Coordinates> Places)> changed)
    {
        var touched = new TouchedPlaces();
        foreach (var (dimensions, places) in changed)
        {
            string[] common = [.. parents.Where(parent => dimensions.Contains(parent, StringComparer.Ordinal))];
            if (common.Length == 0 || places.Count > Most * Most) return null;
            var place = Projection.Of(dimensions, common);
            var key = string.Join('\n', common);
            if (!touched.sets.TryGetValue(key, out var set)) touched.sets.Add(key, set = (common, []));
            foreach (var at in places) set.Places.Add(place.Of(at));
        }

        return touched.sets.Values.Sum(set => set.Places.Count) <= Most ? touched : null;
    }

    /// <summary>The cells of a table that stand at the places; all of them where the table has none of the dimensions.</summary>
    public Table Within(Table table)
    {
        List<(Projection Place, Coordinates[] Places)> wanted = [];
        foreach (var (dimensions, places) in sets.Values)
        {
            string[] common = [.. table.Dimensions.Where(dimension => dimensions.Contains(dimension, StringComparer.Ordinal))];
            if (common.Length == 0) return table;
            var narrow = Projection.Of(dimensions, common);
            wanted.Add((Projection.Of(table.Dimensions, common), [.. places.Select(narrow.Of).Distinct().Order()]));
        }

        return table with { Cells = wanted is [{ Place.IsPrefix: true } only] ? Ranges(table.Cells, only.Place, only.Places) : Scan(table.Cells, wanted) };
    }

    private static Cell[] Ranges(IReadOnlyList<Cell> cells, Projection place, Coordinates[] places)
    {
        List<Cell> found = [];
        foreach (var at in places)
        {
            var (low, high) = (0, cells.Count);
            while (low < high)
            {
                var middle = low + ((high - low) / 2);
                if (place.Compare(cells[middle].At, at) < 0) low = middle + 1;
                else high = middle;
            }

            for (; low < cells.Count && place.Compare(cells[low].At, at) == 0; low++) found.Add(cells[low]);
        }

        return [.. found];
    }

    private static Cell[] Scan(IReadOnlyList<Cell> cells, List<(Projection Place, Coordinates[] Places)> wanted)
    {
        List<Cell> found = [];
        for (var i = 0; i < cells.Count; i++)
        {
            if (IsWanted(cells[i].At, wanted)) found.Add(cells[i]);
        }

        return [.. found];
    }

    private static bool IsWanted(Coordinates at, List<(Projection Place, Coordinates[] Places)> wanted)
    {
        foreach (var (place, places) in wanted)
        {
            foreach (var one in places)
            {
                if (place.Compare(at, one) == 0) return true;
            }
        }

        return false;
    }
}
