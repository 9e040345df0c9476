using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>A table out of a figure: published amounts by place, such as costs by product. The places are those of the figure on the first day of the period.</summary>
public sealed class AmountsStep : IStep
{
    public string Kind => "amounts";

    public StepNames Names { get; } = new([], [StepName.Table("table")], [StepName.Value("figure"), StepName.Word("unit")]);

    public Wording Sentence(StepText text) => new($"{text.Out("table")} zijn de bedragen van {text.With("figure")}.", $"{text.Out("table")} holds the amounts of {text.With("figure")}.");

    public StepShape Shape(StepDraft draft)
    {
        draft.WantUnit("figure", FigureUnit.Amount, FigureUnit.Factor);
        if (TableUnitWords.Find(draft.Word("unit")) is not { } unit)
        {
            draft.Refuse("unit", $"'{draft.Word("unit")}' is no unit; write {TableUnitWords.All}.");
            return StepShape.Of([], ("table", new(TableUnit.MinorUnit, [])));
        }

        if (draft.UnitOf("figure") == FigureUnit.Amount && unit != TableUnit.MinorUnit) draft.Refuse("unit", "an amount of money is counted in minorUnit; write that.");
        var dimensions = draft.FigureOf("figure") is { Values: [var first, ..] } figure ? [.. (first.At?.Keys ?? []).Order(StringComparer.Ordinal)] : Array.Empty<string>();
        if (draft.FigureOf("figure") is not { Values.Count: > 0 }) draft.Refuse("figure", $"'{draft.Word("figure")}' is no figure with values, so that its dimensions are not known; name one that has.");
        else if (draft.FigureOf("figure")!.Values.Any(value => !(value.At?.Keys ?? []).Order(StringComparer.Ordinal).SequenceEqual(dimensions, StringComparer.Ordinal)))
            draft.Refuse("figure", $"the values of '{draft.Word("figure")}' are not all by the same dimensions; name the same for each.");
        return StepShape.Of(dimensions, ("table", new(unit, dimensions)));
    }

    public StepResult Apply(StepInput input)
    {
        var shape = input.Shape.Tables["table"];
        var values = input.Value("figure", shape.Dimensions);
        Fraction scale = input.UnitOf("figure") == FigureUnit.Amount ? 100 : 1;
        var places = shape.Dimensions.Aggregate<string, IEnumerable<Coordinates>>([default], (known, dimension) => known.SelectMany(at => input.Places("figure", dimension).Select(at.With)));
        return StepResult.Of(("table", [.. places.Where(at => values.Find(at) is not null).Select(at => new Cell(at, (long)(values.At(at) * scale).Round()))]));
    }
}
