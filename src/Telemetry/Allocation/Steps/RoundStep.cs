using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>Each cell to the nearest whole multiple, halves away from zero; the difference stays visible.</summary>
public sealed class RoundStep : IStep
{
    public string Kind => "round";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("table"), StepName.Rest("difference")], [StepName.Value("to")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} is {text.In("table")} afgerond op veelvouden van {text.With("to")}; het verschil staat in {text.Out("difference")}.",
        $"{text.Out("table")} is {text.In("table")} rounded to multiples of {text.With("to")}; the difference stands in {text.Out("difference")}.");

    public StepShape Shape(StepDraft draft)
    {
        draft.WantUnit("to", FigureUnit.Factor);
        return StepShape.Of(draft.In("table").Dimensions, ("table", draft.In("table")), ("difference", draft.In("table")));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var multiples = input.Value("to", table.Dimensions);
        List<Cell> rounded = new(table.Cells.Count), difference = [];
        foreach (var cell in table.Cells)
        {
            var multiple = multiples.At(cell.At);
            if (multiple < 1 || !multiple.IsWhole) throw input.Refusal("table", cell.At, $"multiples of {multiple}; write a whole number of 1 or more.");
            var nearest = (long)(Fraction.Of(cell.Value, multiple.Numerator).Round() * multiple.Numerator);
            rounded.Add(new(cell.At, nearest));
            if (nearest != cell.Value) difference.Add(new(cell.At, cell.Value - nearest));
        }

        return StepResult.Of(("table", rounded), ("difference", difference)).Proved(
            input.Proof(table.Unit, table.Total, rounded.Sum(cell => cell.Value) + difference.Sum(cell => cell.Value)));
    }
}
