namespace Telemetry.Allocation.Tables;

/// <summary>
/// Keeps what was found at a place, so that a table of hundreds of thousands of cells asks a handful of times. Cells at the same place stand together more often than not, so
/// the last answer is looked at first.
/// </summary>
/// <param name="places">The dimensions of the table that the answer depends on.</param>
/// <param name="find">The answer for any coordinates of the table.</param>
public sealed class PlaceMemo<T>(Projection places, Func<Coordinates, T> find)
{
    private readonly Dictionary<Coordinates, T> found = [];
    private Coordinates last;
    private T? answer;
    private bool hasLast;

    public T At(Coordinates at)
    {
        if (hasLast && places.Compare(at, last) == 0) return answer!;
        var place = places.Of(at);
        if (!found.TryGetValue(place, out var known)) found.Add(place, known = find(at));
        (last, answer, hasLast) = (place, known, true);
        return known;
    }
}
