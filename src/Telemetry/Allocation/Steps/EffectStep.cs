using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Mass times each factor of a set (grams a gram, which is kilograms a kilogram; negative is avoided). Published factors differ by a factor of four, so that there is always more
/// than one figure.
/// </summary>
public sealed class EffectStep : IStep
{
    public string Kind => "effect";

    public StepNames Names { get; } = new([StepName.Table("mass")], [StepName.Table("table")], [StepName.Value("factor"), StepName.Dimension("to")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} is {text.In("mass")} maal elke factor van {text.With("factor")}, per {text.With("to")}: altijd meer dan één cijfer.",
        $"{text.Out("table")} is {text.In("mass")} times each factor of {text.With("factor")}, by {text.With("to")}: always more than one figure.");

    public StepShape Shape(StepDraft draft)
    {
        var (mass, to) = (draft.In("mass"), draft.Word("to"));
        draft.WantNew("mass", to, "to");
        draft.WantUnit("factor", FigureUnit.Factor);
        if (draft.FigureOf("factor") is not { } figure) draft.Refuse("factor", $"'{draft.Word("factor")}' is no set of factors; name a figure with a value for each {to}.");
        else if (figure.Values.Select(value => value.At?.GetValueOrDefault(to)).OfType<string>().Distinct().Count() == 1)
            draft.Refuse("factor", $"'{figure.Id}' knows one {to}, and one figure alone claims what nobody knows; give two or more.");
        return StepShape.Of(mass.Dimensions, ("table", mass.With(to)));
    }

    public StepResult Apply(StepInput input)
    {
        var (mass, to) = (input["mass"], input.Word("to"));
        var factors = input.Value("factor", [.. mass.Dimensions, to]);
        var sets = input.Places("factor", to);
        List<Cell> effects = new(mass.Cells.Count * sets.Count);
        foreach (var cell in mass.Cells)
        {
            Coordinates[] known = [.. sets.Select(cell.At.With).Where(at => factors.Find(at) is not null)];
            if (known.Length < 2) throw input.Refusal("mass", cell.At, $"{known.Length} factor by {to}; one figure alone claims what nobody knows, give two or more.");
            effects.AddRange(known.Select(at => new Cell(at, RoundedProduct.Of(cell.Value, factors.At(at)))));
        }

        return StepResult.Of(("table", effects));
    }
}
