using System.Globalization;
using Telemetry.Allocation.Operations;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Assigns whole pick-ups one by one to the claimant that is furthest behind its share, ties to the lowest id (a choice of ours). With <c>number</c> the order is kept as a
/// dimension: 0001 is the first pick-up.
/// </summary>
public sealed class AssignStep : IStep
{
    /// <summary>More are a mistake in the table, not pick-ups.</summary>
    public const int MostPickups = 1_000_000;

    public string Kind => "assign";

    public StepNames Names { get; } = new(
        [StepName.Table("key"), StepName.Table("pickups")], [StepName.Table("table"), StepName.Rest("unallocated")], [StepName.Dimension("to"), StepName.Dimension("number").OrNone()]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} wijst {text.In("pickups")} één voor één toe aan de {text.With("to")} die het verst achterligt op zijn aandeel in {text.In("key")}.",
        $"{text.Out("table")} assigns {text.In("pickups")} one by one to the {text.With("to")} that is furthest behind its share of {text.In("key")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (pickups, key, to) = (draft.In("pickups"), draft.In("key"), draft.Word("to"));
        draft.WantDimension("key", to, "to");
        draft.WantNew("pickups", to, "to");
        foreach (var dimension in key.Without(to).Dimensions) draft.WantDimension("pickups", dimension, "key");
        if (draft.Has("number")) draft.WantNew("pickups", draft.Word("number"), "number");
        if (draft.Word("number") == to) draft.Refuse("number", $"'{to}' is taken by the claimants; choose another name.");
        var assigned = pickups.With(to);
        return StepShape.Of(pickups.Dimensions, ("table", draft.Has("number") ? assigned.With(draft.Word("number")) : assigned), ("unallocated", pickups));
    }

    public StepResult Apply(StepInput input)
    {
        var pickups = input["pickups"];
        var claims = ShareClaims.Of(input, pickups.Dimensions);
        List<Cell> assigned = [], unallocated = [];
        foreach (var cell in pickups.Cells)
        {
            if (cell.Value is < 0 or > MostPickups) throw input.Refusal("pickups", cell.At, string.Create(CultureInfo.InvariantCulture, $"{cell.Value} pick-ups; there are 0 to {MostPickups:N0}."));
            var weights = claims.At(cell.At);
            if (weights.All(weight => weight.Value == 0)) unallocated.Add(cell);
            else assigned.AddRange(Assigned(input, cell, LargestDeficit.Sequence([.. weights.Select(weight => new ExactWeight(weight.Id, weight.Value))], (int)cell.Value)));
        }

        return StepResult.Of(("table", assigned), ("unallocated", unallocated)).Proved(
            input.Proof(pickups.Unit, pickups.Total, assigned.Sum(cell => cell.Value) + unallocated.Sum(cell => cell.Value), pickups.Cells.Count));
    }

    private static IEnumerable<Cell> Assigned(StepInput input, Cell cell, IReadOnlyList<string> sequence)
    {
        if (!input.Has("number")) return sequence.CountBy(id => id, StringComparer.Ordinal).Select(count => new Cell(cell.At.With(count.Key), count.Value));
        var digits = Math.Max(4, sequence.Count.ToString(CultureInfo.InvariantCulture).Length);
        return sequence.Select((id, index) => new Cell(cell.At.With(id).With((index + 1).ToString($"D{digits}", CultureInfo.InvariantCulture)), 1));
    }
}
