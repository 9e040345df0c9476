using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Shares each cell over the claimants of a key by their weights. The key has the new dimension and any of the table's own; the claimants of a cell are those that stand
/// at its place. A cell without a claimant whose weight is above 0 is not shared: it stands under unallocated, with its coordinates.
/// </summary>
public sealed class ShareStep : IStep
{
    public string Kind => "share";

    public StepNames Names { get; } = new(
        [StepName.Table("table"), StepName.Table("key")], [StepName.Table("shares"), StepName.Rest("unallocated")],
        [StepName.Dimension("to"), StepName.Word("method").OrNone(), StepName.Word("orphan").OrNone()]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("shares")} verdeelt {text.In("table")} over {text.With("to")} naar {text.In("key")}"
            + $"{(text.With("orphan") == "spread" ? ", zonder aandeel voor wees- en freeridermassa" : "")}; wat geen gewicht heeft, staat in {text.Out("unallocated")}.",
        $"{text.Out("shares")} shares {text.In("table")} over {text.With("to")} by {text.In("key")}"
            + $"{(text.With("orphan") == "spread" ? ", with no share for orphan mass" : "")}; what has no weight stands in {text.Out("unallocated")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (table, key, to) = (draft.In("table"), draft.In("key"), draft.Word("to"));
        draft.WantDimension("key", to, "to");
        draft.WantNew("table", to, "to");
        foreach (var dimension in key.Without(to).Dimensions) draft.WantDimension("table", dimension, "key");
        if (ShareWords.Method(draft.Word("method", ShareWords.Default)) is null)
            draft.Refuse("method", $"'{draft.Word("method")}' is no method; write {ShareWords.Methods}.");
        if (draft.Word("orphan", ShareWords.Separate) is not (ShareWords.Separate or ShareWords.Spread))
            draft.Refuse("orphan", $"'{draft.Word("orphan")}' is not known; write {ShareWords.Separate} or {ShareWords.Spread}.");
        return StepShape.Of(table.Dimensions, ("shares", table.With(to)), ("unallocated", table));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var method = ShareWords.Method(input.Word("method", ShareWords.Default))!.Value;
        var claims = ShareClaims.Of(input, table.Dimensions);
        List<Cell> shares = new(table.Cells.Count), unallocated = [];
        var broken = 0;
        foreach (var cell in table.Cells)
        {
            var weights = claims.At(cell.At);
            var apportioned = Apportionment.Of(method, cell.Value, weights);
            if (apportioned.Unallocated != 0 || weights.Count == 0) unallocated.Add(new(cell.At, apportioned.Unallocated));
            for (var i = 0; i < weights.Count; i++) shares.Add(new(cell.At.With(weights[i].Id), apportioned.Shares[i]));
            if (apportioned.Shares.Sum() + apportioned.Unallocated != cell.Value) broken++;
        }

        return StepResult.Of(("shares", shares), ("unallocated", unallocated)).Proved(
            input.Proof(table.Unit, table.Total, shares.Sum(cell => cell.Value) + unallocated.Sum(cell => cell.Value), table.Cells.Count, broken));
    }
}
