using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Each cell times a factor, rounded once, halves away from zero.</summary>
public sealed class ScaleStep : IStep
{
    public string Kind => "scale";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("table")], [StepName.Value("factor")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} is {text.In("table")} maal {text.With("factor")}; elke cel wordt één keer afgerond.",
        $"{text.Out("table")} is {text.In("table")} times {text.With("factor")}; each cell is rounded once.");

    public StepShape Shape(StepDraft draft)
    {
        draft.WantUnit("factor", FigureUnit.Factor, FigureUnit.Share, FigureUnit.Percent);
        return StepShape.Of(draft.In("table").Dimensions, ("table", draft.In("table")));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var factors = input.Share("factor", table.Dimensions);
        return StepResult.Of(("table", [.. table.Cells.Select(cell => new Cell(cell.At, RoundedProduct.Of(cell.Value, factors.At(cell.At))))]));
    }
}
