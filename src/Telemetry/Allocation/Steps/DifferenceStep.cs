using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>After less before, over the cells of either; a cell that one of them does not have counts 0 there. Of two equal tables it is all zeros.</summary>
public sealed class DifferenceStep : IStep
{
    public string Kind => "difference";

    public StepNames Names { get; } = new([StepName.Table("after"), StepName.Table("before")], [StepName.Table("table")], []);

    public Wording Sentence(StepText text) => Wording.Same($"{text.Out("table")} = {text.In("after")} − {text.In("before")}.");

    public StepShape Shape(StepDraft draft)
    {
        var after = draft.In("after");
        draft.WantAlike("before", after, "after");
        return StepShape.Of(after.Dimensions, ("table", after)) with { Adds = true };
    }

    public StepResult Apply(StepInput input)
    {
        var (after, before) = (input["after"], input["before"]);
        IReadOnlyList<Cell> cells = [.. PairedCells.Of(after, before).Select(pair => new Cell(pair.At, (pair.Left ?? 0) - (pair.Right ?? 0)))];
        return StepResult.Of(("table", cells)).Proved(input.Proof(after.Unit, after.Total - before.Total, cells.Sum(cell => cell.Value)));
    }
}
