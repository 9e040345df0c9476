using Telemetry.Allocation.Operations;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Restates each mass to a reference moisture, rounded once; what that takes off is water, negative where water is added.</summary>
public sealed class MoistureStep : IStep
{
    public string Kind => "moisture";

    public StepNames Names { get; } = new(
        [StepName.Table("table")], [StepName.Table("table"), StepName.Table("water").OrNone()], [StepName.Value("moisture"), StepName.Value("reference")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} is {text.In("table")} met vocht {text.With("moisture")}, omgerekend naar {text.With("reference")}.",
        $"{text.Out("table")} is {text.In("table")} with moisture {text.With("moisture")}, restated at {text.With("reference")}.");

    public StepShape Shape(StepDraft draft)
    {
        var table = draft.In("table");
        draft.WantUnit("table", TableUnit.Gram);
        draft.WantUnit("moisture", FigureUnit.Share, FigureUnit.Percent);
        draft.WantUnit("reference", FigureUnit.Share, FigureUnit.Percent);
        return StepShape.Of(table.Dimensions, ("table", table), ("water", table));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var (moisture, reference) = (input.Share("moisture", table.Dimensions), input.Share("reference", table.Dimensions));
        List<Cell> restated = new(table.Cells.Count), water = new(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            var (wet, standard) = (moisture.At(cell.At), reference.At(cell.At));
            if (wet < 0 || wet > 1 || standard < 0 || standard >= 1)
                throw input.Refusal("table", cell.At, $"moisture {wet} at reference {standard}; write shares from 0 to 1, the reference below 1.");
            var mass = (long)MoistureCorrection.Exact(cell.Value, wet, standard).Round();
            restated.Add(new(cell.At, mass));
            water.Add(new(cell.At, cell.Value - mass));
        }

        return StepResult.Of(("table", restated), ("water", water)).Proved(
            input.Proof(table.Unit, table.Total, restated.Sum(cell => cell.Value) + water.Sum(cell => cell.Value)));
    }
}
