using System.Globalization;
using System.Numerics;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.RulePacks;

/// <summary>The figures of one run: those of the pack, those that were given and go before them, and those that steps worked out.</summary>
public sealed class FigureBook(RulePack pack, PackInputs inputs, IReadOnlyDictionary<string, DerivedFigure> derived)
{
    public const string FigurePrefix = "figure:";
    public const string DerivedPrefix = "derived:";

    private readonly Dictionary<string, Figure> figures = pack.Figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, LegalRank> ranks = pack.Sources.ToDictionary(source => source.Id, source => source.Rank, StringComparer.Ordinal);

    public Period Period => inputs.Period;

    /// <summary>Null for a whole number.</summary>
    public FigureUnit? UnitOf(string reference) =>
        reference.StartsWith(FigurePrefix, StringComparison.Ordinal) ? figures[reference[FigurePrefix.Length..]].Unit
        : reference.StartsWith(DerivedPrefix, StringComparison.Ordinal) ? derived[reference[DerivedPrefix.Length..]].Unit
        : null;

    /// <param name="reference"><c>figure:ID</c>, <c>derived:NAME</c> or a whole number.</param>
    /// <param name="dimensions">Of the table whose cells will ask.</param>
    public ValueReader Reader(string reference, IReadOnlyList<string> dimensions)
    {
        if (reference.StartsWith(FigurePrefix, StringComparison.Ordinal)) return OfFigure(reference[FigurePrefix.Length..], dimensions);
        if (reference.StartsWith(DerivedPrefix, StringComparison.Ordinal)) return OfDerived(derived[reference[DerivedPrefix.Length..]], dimensions);
        return ValueReader.Constant(BigInteger.Parse(reference, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    /// <summary>The places along one dimension that a figure knows of: the parts of a split, the sets of an effect. In order.</summary>
    public IReadOnlyList<string> Places(string reference, string dimension) =>
        [.. Values(reference[FigurePrefix.Length..]).Select(value => value.At?.GetValueOrDefault(dimension)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private IReadOnlyList<FigureValue> Given(string id) => inputs.Given.GetValueOrDefault(id) ?? [];

    private IReadOnlyList<FigureValue> Values(string id) => [.. Given(id), .. figures[id].Values];

    private ValueReader OfFigure(string id, IReadOnlyList<string> dimensions)
    {
        var values = Values(id);
        var days = new CellDays(dimensions, inputs.Period);
        var spoken = values.SelectMany(value => value.At?.Keys ?? []).Append(days.Dimension ?? "").Distinct().Order(StringComparer.Ordinal);
        return new(Projection.Of(dimensions, spoken), at => Find(id, values, days.Of(at), dimensions, at), at => Text(
            $"{pack.Id} {pack.Version}: figures.{id} has no value on {days.Of(at).First:yyyy-MM-dd} at {Place(dimensions, at)}; give it with --set {id}=VALUE, or enter it in the register of rates."));
    }

    private static ValueReader OfDerived(DerivedFigure figure, IReadOnlyList<string> dimensions)
    {
        var seen = Projection.Of(dimensions, figure.Dimensions);
        return new(seen, at => figure.Values.TryGetValue(seen.Of(at), out var value) ? value : null, at =>
            $"derived.{figure.Name}: no value at {seen.Of(at)}; it was worked out from a table without that place, or with nothing there to divide by.");
    }

    private Fraction? Find(string id, IReadOnlyList<FigureValue> all, (DateOnly First, DateOnly Last) days, IReadOnlyList<string> dimensions, Coordinates at)
    {
        var value = On(id, days.First, dimensions, at);
        foreach (var turn in FigureSearch.Turns(all, days.First, days.Last))
        {
            if (On(id, turn, dimensions, at) is var later && later != value)
                throw new PackRefusedException(Text($"figures.{id}: changes from {value?.ToString() ?? "no value"} to {later?.ToString() ?? "no value"} on {turn:yyyy-MM-dd} at {Place(dimensions, at)}; give the table a month dimension, or run the days before and after apart."));
        }

        return value;
    }

    private Fraction? On(string id, DateOnly day, IReadOnlyList<string> dimensions, Coordinates at)
    {
        string? Value(string dimension) => Projection.Position(dimensions, dimension) is var position and >= 0 ? at[position] : null;

        var prevailing = FigureSearch.Prevailing(Given(id), ranks, day, Value);
        if (prevailing.Count == 0) prevailing = FigureSearch.Prevailing(figures[id].Values, ranks, day, Value);
        if (prevailing.Count == 0) return null;
        var number = FigureSearch.Number(id, prevailing[0]);
        if (number < 0 && figures[id].Unit != FigureUnit.Factor)
            throw new PackRefusedException($"figures.{id}: {prevailing[0].Value} was given at {Place(dimensions, at)} and is negative; a rate, share or limit is 0 or more.");
        foreach (var other in prevailing.Skip(1))
        {
            if (FigureSearch.Number(id, other) != number)
                throw new PackRefusedException(Text($"figures.{id}: {prevailing[0].Value} and {other.Value} both hold on {day:yyyy-MM-dd} at {Place(dimensions, at)}; end one of them, or name more of the place in the one that goes first."));
        }

        return number;
    }

    private static string Place(IReadOnlyList<string> dimensions, Coordinates at) =>
        dimensions.Count == 0 ? "the whole" : string.Join(", ", dimensions.Index().Select(dimension => $"{dimension.Item}={at[dimension.Index]}"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
