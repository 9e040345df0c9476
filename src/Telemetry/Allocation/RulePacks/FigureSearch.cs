using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>
/// Which of several dated values holds on a day at a place: the one that names most of the place, then the one of the lower legal rank. A value that names a dimension
/// which the place does not have does not hold there. Two of the same standing hold together only when they say the same.
/// </summary>
public static class FigureSearch
{
    /// <param name="ranks">By source id; a source that is not in it ranks last.</param>
    /// <param name="at">The place, by dimension.</param>
    /// <returns>The values that prevail: none, one, or several of the same standing.</returns>
    public static IReadOnlyList<FigureValue> Prevailing(
        IReadOnlyList<FigureValue> values, IReadOnlyDictionary<string, LegalRank> ranks, DateOnly day, Func<string, string?> at)
    {
        List<FigureValue> best = [];
        var standing = (Named: -1, Rank: int.MaxValue);
        foreach (var value in values)
        {
            if (value.From > day || value.To < day || !HoldsAt(value, at)) continue;
            var own = (Named: value.At?.Count ?? 0, Rank: ranks.TryGetValue(value.Source, out var rank) ? (int)rank : int.MaxValue);
            if (own.Named < standing.Named || (own.Named == standing.Named && own.Rank > standing.Rank)) continue;
            if (own != standing) best.Clear();
            standing = own;
            best.Add(value);
        }

        return best;
    }

    /// <summary>The days after the first and up to the last on which another value may begin to hold.</summary>
    public static IEnumerable<DateOnly> Turns(IEnumerable<FigureValue> values, DateOnly first, DateOnly last) =>
        values.SelectMany(Bounds).Where(day => day > first && day <= last).Distinct().Order();

    /// <summary>The exact number of a value; a pack is checked before it is run, so that one that cannot be read was given by hand.</summary>
    /// <exception cref="PackRefusedException">Not an exact number.</exception>
    public static Fraction Number(string figure, FigureValue value) =>
        Fraction.TryParse(value.Value) ?? throw new PackRefusedException($"figures.{figure}: '{value.Value}' is not an exact number; write a decimal with a point (261.07) or a fraction (17/120).");

    private static bool HoldsAt(FigureValue value, Func<string, string?> at)
    {
        if (value.At is null) return true;
        foreach (var (dimension, place) in value.At)
        {
            if (at(dimension) != place) return false;
        }

        return true;
    }

    private static IEnumerable<DateOnly> Bounds(FigureValue value)
    {
        yield return value.From;
        if (value.To is { } last && last < DateOnly.MaxValue) yield return last.AddDays(1);
    }
}
