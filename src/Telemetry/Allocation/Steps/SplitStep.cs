using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Parts each cell by the exact shares of a figure over a new dimension, by largest remainder; shares that sum to less than 1 leave a rest.</summary>
public sealed class SplitStep : IStep
{
    public string Kind => "split";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("parts"), StepName.Rest("rest")], [StepName.Value("shares"), StepName.Dimension("to")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("parts")} verdeelt {text.In("table")} over {text.With("to")} met de aandelen {text.With("shares")}{(text.Has("rest") ? $"; wat overblijft, staat in {text.Out("rest")}" : "")}.",
        $"{text.Out("parts")} parts {text.In("table")} over {text.With("to")} by the shares {text.With("shares")}{(text.Has("rest") ? $"; what is left stands in {text.Out("rest")}" : "")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (table, to) = (draft.In("table"), draft.Word("to"));
        draft.WantNew("table", to, "to");
        draft.WantUnit("shares", FigureUnit.Share, FigureUnit.Percent);
        if (draft.FigureOf("shares") is not { } figure) draft.Refuse("shares", $"'{draft.Word("shares")}' has no parts; name a figure with a value for each {to}.");
        else if (figure.Values.Any(value => value.At?.ContainsKey(to) != true))
            draft.Refuse("shares", $"'{figure.Id}' has a value that is not at a {to}; say at which {to} each share holds.");
        return StepShape.Of(table.Dimensions, ("parts", table.With(to)), ("rest", table));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var shares = SplitParts.Of(input, table.Dimensions);
        List<Cell> parts = new(table.Cells.Count), rest = [];
        var broken = 0;
        foreach (var cell in table.Cells)
        {
            var weights = shares.At(cell.At);
            var split = Apportionment.LargestRemainder(cell.Value, weights).Shares;
            for (var i = 0; i < weights.Count; i++)
            {
                if (weights[i].Id != SplitParts.Rest) parts.Add(new(cell.At.With(weights[i].Id), split[i]));
                else if (weights[i].Value > 0) rest.Add(new(cell.At, split[i]));
            }

            if (split.Sum() != cell.Value) broken++;
        }

        return StepResult.Of(("parts", parts), ("rest", rest)).Proved(
            input.Proof(table.Unit, table.Total, parts.Sum(cell => cell.Value) + rest.Sum(cell => cell.Value), table.Cells.Count, broken));
    }
}
