using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Adds tables of the same dimensions and unit, under names of the pack's choice.</summary>
public sealed class AddStep : IStep
{
    public string Kind => "add";

    public StepNames Names { get; } = new([], [StepName.Table("table")], [], TakesAnyIn: true);

    public Wording Sentence(StepText text) => Wording.Same($"{text.Out("table")} = {text.AllIn()}.");

    public StepShape Shape(StepDraft draft)
    {
        var first = draft.In(draft.Ins[0]);
        foreach (var name in draft.Ins) draft.WantAlike(name, first, draft.Ins[0]);
        return StepShape.Of(first.Dimensions, ("table", first)) with { Adds = true };
    }

    public StepResult Apply(StepInput input)
    {
        IReadOnlyList<Cell> sum = [];
        foreach (var table in input.Tables.Values)
            sum = [.. PairedCells.Of(sum, table.Cells).Select(pair => new Cell(pair.At, (pair.Left ?? 0) + (pair.Right ?? 0)))];
        return StepResult.Of(("table", sum)).Proved(
            input.Proof(input.Shape.Tables["table"].Unit, input.Tables.Values.Sum(table => table.Total), sum.Sum(cell => cell.Value)));
    }
}
