using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Parts the cells by conditions on their coordinates: those that meet all of them, and the rest.</summary>
public sealed class SelectStep : IStep
{
    public string Kind => "select";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("table"), StepName.Table("rest").OrNone()], [StepName.Word("where")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} zijn de cellen van {text.In("table")} met {text.With("where")}{(text.Has("rest") ? $"; de overige staan in {text.Out("rest")}" : "")}.",
        $"{text.Out("table")} holds the cells of {text.In("table")} with {text.With("where")}{(text.Has("rest") ? $"; the others stand in {text.Out("rest")}" : "")}.");

    public StepShape Shape(StepDraft draft)
    {
        var table = draft.In("table");
        if (StepWords.Conditions(draft.Word("where")) is not { } conditions)
            draft.Refuse("where", $"'{draft.Word("where")}' is no condition; write dimension=value, with ; between conditions and | between values.");
        else
            foreach (var dimension in conditions.Keys) draft.WantDimension("table", dimension, "where");
        return StepShape.Of(table.Dimensions, ("table", table), ("rest", table));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var conditions = StepWords.Conditions(input.Word("where"))!
            .Select(condition => (Position: Projection.Position(table.Dimensions, condition.Key), Values: condition.Value)).ToArray();
        List<Cell> selected = [], rest = [];
        foreach (var cell in table.Cells)
        {
            var meets = Array.TrueForAll(conditions, condition => condition.Values.Contains(cell.At[condition.Position], StringComparer.Ordinal));
            (meets ? selected : rest).Add(cell);
        }

        return StepResult.Of(("table", selected), ("rest", rest))
            .Proved(input.Proof(table.Unit, table.Total, selected.Sum(cell => cell.Value) + rest.Sum(cell => cell.Value)));
    }
}
