using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Adds up over the dimensions that are not named; the result has those that are, in the order in which they are named.</summary>
public sealed class SumStep : IStep
{
    public string Kind => "sum";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("table")], [StepName.Word("by")]);

    public Wording Sentence(StepText text) => text.With("by").Length == 0
        ? new($"{text.Out("table")} is het totaal van {text.In("table")}.", $"{text.Out("table")} is the total of {text.In("table")}.")
        : new($"{text.Out("table")} telt {text.In("table")} op per {text.With("by")}.", $"{text.Out("table")} adds up {text.In("table")} by {text.With("by")}.");

    public StepShape Shape(StepDraft draft)
    {
        var by = draft.Words("by");
        foreach (var dimension in by) draft.WantDimension("table", dimension, "by");
        if (by.Distinct(StringComparer.Ordinal).Count() < by.Count) draft.Refuse("by", $"'{draft.Word("by")}' names a dimension twice; name each once.");
        return StepShape.Of(by, ("table", draft.In("table") with { Dimensions = by })) with { Adds = true };
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var by = Projection.Of(table.Dimensions, input.Words("by"));
        var sums = by.IsWhole ? table.Cells : by.IsPrefix ? Neighbours(table, by) : Scattered(table, by);
        return StepResult.Of(("table", sums)).Proved(input.Proof(table.Unit, table.Total, sums.Sum(cell => cell.Value), sums.Count));
    }

    // Cells of one place stand together, so that nothing has to be looked up.
    private static List<Cell> Neighbours(Table table, Projection by)
    {
        List<Cell> sums = [];
        foreach (var cell in table.Cells)
        {
            if (sums.Count > 0 && by.Compare(cell.At, sums[^1].At) == 0) sums[^1] = sums[^1] with { Value = sums[^1].Value + cell.Value };
            else sums.Add(new(by.Of(cell.At), cell.Value));
        }

        return sums;
    }

    private static List<Cell> Scattered(Table table, Projection by)
    {
        var sums = new Dictionary<Coordinates, long>();
        foreach (var cell in table.Cells)
        {
            var place = by.Of(cell.At);
            sums[place] = sums.GetValueOrDefault(place) + cell.Value;
        }

        return [.. sums.Select(sum => new Cell(sum.Key, sum.Value)).OrderBy(cell => cell.At)];
    }
}
