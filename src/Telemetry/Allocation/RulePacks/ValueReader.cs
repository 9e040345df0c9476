using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>A figure as the cells of one table see it.</summary>
/// <param name="places">The dimensions of the table that matter to the figure: its own and the one that says the day.</param>
/// <param name="find">The value for any coordinates of the table; null where there is none.</param>
/// <param name="missing">What is said then: figure, place, day and remedy.</param>
public sealed class ValueReader(Projection places, Func<Coordinates, Fraction?> find, Func<Coordinates, string> missing)
{
    private readonly PlaceMemo<Fraction?> memo = new(places, find);

    public Projection Places => places;

    public static ValueReader Constant(Fraction value) => new(Projection.Of([], []), _ => value, _ => "");

    /// <summary>The same figure in another unit.</summary>
    public ValueReader Times(Fraction factor) => new(places, at => memo.At(at) * factor, missing);

    /// <summary>Null where the figure has no value at that place on that day.</summary>
    public Fraction? Find(Coordinates at) => memo.At(at);

    /// <exception cref="PackRefusedException">No value there on that day, or several that differ.</exception>
    public Fraction At(Coordinates at) => memo.At(at) ?? throw new PackRefusedException(missing(at));
}
