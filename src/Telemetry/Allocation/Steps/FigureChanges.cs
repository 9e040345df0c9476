using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>Where a worked out figure differs, and such a figure with differences taken over.</summary>
internal static class FigureChanges
{
    public static IReadOnlyList<Coordinates> Between(IReadOnlyDictionary<Coordinates, Fraction> before, IReadOnlyDictionary<Coordinates, Fraction> after) =>
        ReferenceEquals(before, after) ? [] :
        [
            .. before.Where(value => !after.TryGetValue(value.Key, out var now) || now != value.Value).Select(value => value.Key),
            .. after.Keys.Where(at => !before.ContainsKey(at)),
        ];

    /// <param name="before">What a part of the figure was.</param>
    /// <param name="now">What that part is.</param>
    public static IReadOnlyDictionary<Coordinates, Fraction> Applied(
        IReadOnlyDictionary<Coordinates, Fraction> figure, IReadOnlyDictionary<Coordinates, Fraction> before, IReadOnlyDictionary<Coordinates, Fraction> now)
    {
        if (Between(before, now).Count == 0) return figure;
        var values = new Dictionary<Coordinates, Fraction>(figure);
        foreach (var at in before.Keys) values.Remove(at);
        foreach (var (at, value) in now) values.Add(at, value);
        return values;
    }
}
