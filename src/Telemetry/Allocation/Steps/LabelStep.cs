using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Adds a dimension that a table of pairs knows: the region of a municipality, the organisation of a producer. A pair counts when its cell is above 0. What has no label is
/// the rest; what has two cannot be labelled and has to be shared.
/// </summary>
public sealed class LabelStep : IStep
{
    public string Kind => "label";

    public StepNames Names { get; } = new(
        [StepName.Table("table"), StepName.Table("labels")], [StepName.Table("table"), StepName.Rest("rest")], [StepName.Dimension("from"), StepName.Dimension("to")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} geeft elke cel van {text.In("table")} haar {text.With("to")} naar haar {text.With("from")}, uit {text.In("labels")}{(text.Has("rest") ? $"; wat er geen heeft, staat in {text.Out("rest")}" : "")}.",
        $"{text.Out("table")} gives each cell of {text.In("table")} its {text.With("to")} by its {text.With("from")}, from {text.In("labels")}{(text.Has("rest") ? $"; what has none stands in {text.Out("rest")}" : "")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (table, labels, from, to) = (draft.In("table"), draft.In("labels"), draft.Word("from"), draft.Word("to"));
        draft.WantDimension("table", from, "from");
        draft.WantNew("table", to, "to");
        draft.WantDimension("labels", from, "from");
        draft.WantDimension("labels", to, "to");
        foreach (var dimension in labels.Without(to).Dimensions) draft.WantDimension("table", dimension, "labels");
        return StepShape.Of(table.Dimensions, ("table", table.With(to)), ("rest", table));
    }

    public StepResult Apply(StepInput input)
    {
        var (table, labels, to) = (input["table"], input["labels"], input.Word("to"));
        string[] shared = [.. labels.Dimensions.Where(dimension => dimension != to)];
        var (where, what, place) = (Projection.Of(labels.Dimensions, shared), Projection.Of(labels.Dimensions, [to]), Projection.Of(table.Dimensions, shared));
        var known = new Dictionary<Coordinates, string>();
        foreach (var pair in labels.Cells.Where(pair => pair.Value > 0))
        {
            var (at, label) = (where.Of(pair.At), what.Of(pair.At)[0]);
            if (!known.TryAdd(at, label)) throw input.Refusal("labels", at, $"'{known[at]}' and '{label}' both; end one of them, or share with weights instead of a label.");
        }

        List<Cell> labelled = new(table.Cells.Count), rest = [];
        foreach (var cell in table.Cells)
        {
            if (known.TryGetValue(place.Of(cell.At), out var label)) labelled.Add(new(cell.At.With(label), cell.Value));
            else rest.Add(cell);
        }

        return StepResult.Of(("table", labelled), ("rest", rest)).Proved(
            input.Proof(table.Unit, table.Total, labelled.Sum(cell => cell.Value) + rest.Sum(cell => cell.Value)));
    }
}
