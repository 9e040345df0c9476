using Telemetry.Allocation.Operations;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Prices by recyclability: red above the amber price by a factor, green below it by what red brings in, so that the sum stays what it was. The classes are red, amber and green.
/// </summary>
public sealed class ModulateStep : IStep
{
    private static readonly string[] Classes = ["red", "amber", "green"];

    public string Kind => "modulate";

    public StepNames Names { get; } = new(
        [StepName.Table("mass")], [StepName.Derived("price"), StepName.Derived("factor").OrNone()], [StepName.Value("price"), StepName.Value("redFactor"), StepName.Dimension("dimension")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("price")} is {text.With("price")} naar {text.With("dimension")}: rood maal {text.With("redFactor")}, groen zoveel lager dat rood het precies betaalt over {text.In("mass")}.",
        $"{text.Out("price")} is {text.With("price")} by {text.With("dimension")}: red times {text.With("redFactor")}, green so much lower that red pays for it over {text.In("mass")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (mass, dimension) = (draft.In("mass"), draft.Word("dimension"));
        draft.WantUnit("mass", TableUnit.Gram);
        draft.WantDimension("mass", dimension, "dimension");
        draft.WantUnit("price", FigureUnit.PerTonne);
        draft.WantUnit("redFactor", FigureUnit.Factor);
        return StepShape.Of([]).WithFigure("price", new(FigureUnit.PerTonne, [.. mass.Without(dimension).Dimensions, dimension])).WithFigure("factor", new(FigureUnit.Factor, []));
    }

    public StepResult Apply(StepInput input)
    {
        var (mass, dimension) = (input["mass"], input.Word("dimension"));
        var shape = TableShape.Of(mass).Without(dimension);
        var (material, rank) = (Projection.Of(mass.Dimensions, shape.Dimensions), ClassRanks.Of(input, "mass", dimension, Classes));
        var prices = input.Value("price", shape.Dimensions);
        var redFactor = input.Value("redFactor", []).At(default);
        var tonnes = new SortedDictionary<Coordinates, Fraction[]>();
        foreach (var cell in mass.Cells)
        {
            if (cell.Value < 0) throw input.Refusal("mass", cell.At, $"{cell.Value} g; a mass is 0 or more.");
            var at = material.Of(cell.At);
            if (!tonnes.TryGetValue(at, out var classes)) tonnes.Add(at, classes = new Fraction[Classes.Length]);
            classes[rank(cell)] += Fraction.Of(cell.Value, 1_000_000);
        }

        var modulation = new Modulation(redFactor, [.. tonnes.Select(row => new RatedMaterial(row.Key.ToString(), prices.At(row.Key), row.Value[0], row.Value[2]))]);
        if (modulation.Factor < 0)
            throw input.Refusal("mass", default, $"the red factor {redFactor} brings in more than green costs (green factor {modulation.Factor}); lower the red factor.");
        return StepResult.Of().WithFigure("price", Prices(tonnes.Keys, prices, redFactor, modulation.Factor))
            .WithFigure("factor", new Dictionary<Coordinates, Fraction> { [default] = modulation.Factor });
    }

    private static Dictionary<Coordinates, Fraction> Prices(IEnumerable<Coordinates> materials, ValueReader prices, Fraction redFactor, Fraction greenFactor)
    {
        var modulated = new Dictionary<Coordinates, Fraction>();
        foreach (var at in materials)
        {
            var amber = prices.At(at);
            modulated.Add(at.With(Classes[0]), Modulation.Price(amber, redFactor));
            modulated.Add(at.With(Classes[1]), amber);
            modulated.Add(at.With(Classes[2]), Modulation.Price(amber, greenFactor));
        }

        return modulated;
    }
}
