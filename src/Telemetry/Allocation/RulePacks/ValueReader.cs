using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>
/// A figure as the cells of one table see it. Only the dimensions that the figure speaks of are looked at, and what was found at a place is kept, so that a table of
/// hundreds of thousands of cells asks a handful of times.
/// </summary>
/// <param name="seen">The dimensions of the table that matter to the figure.</param>
/// <param name="find">The value for any coordinates of the table.</param>
public sealed class ValueReader(Projection seen, Func<Coordinates, Fraction> find)
{
    private readonly Dictionary<Coordinates, Fraction> found = [];
    private Coordinates last;
    private Fraction value;
    private bool hasLast;

    public static ValueReader Constant(Fraction value) => new(Projection.Of([], []), _ => value);

    /// <summary>The same figure in another unit.</summary>
    public ValueReader Times(Fraction factor) => new(seen, at => find(at) * factor);

    /// <exception cref="PackRefusedException">No value there on that day, or several that differ.</exception>
    public Fraction At(Coordinates at)
    {
        if (hasLast && seen.Compare(at, last) == 0) return value;
        var place = seen.Of(at);
        if (!found.TryGetValue(place, out var known)) found.Add(place, known = find(at));
        (last, value, hasLast) = (place, known, true);
        return known;
    }
}
