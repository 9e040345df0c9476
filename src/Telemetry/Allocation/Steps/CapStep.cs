using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Keeps each cell up to a limit, or up to the same cell of another table; what is over stays visible.</summary>
public sealed class CapStep : IStep
{
    public string Kind => "cap";

    public StepNames Names { get; } = new(
        [StepName.Table("table"), StepName.Table("most").OrNone()], [StepName.Table("capped"), StepName.Rest("over")], [StepName.Value("limit").OrNone()]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("capped")} is {text.In("table")} tot ten hoogste {Limit(text)}; het meerdere staat in {text.Out("over")}.",
        $"{text.Out("capped")} is {text.In("table")} up to {Limit(text)} at most; what is over stands in {text.Out("over")}.");

    public StepShape Shape(StepDraft draft)
    {
        var table = draft.In("table");
        if (draft.Has("most") == draft.Has("limit")) draft.Refuse("limit", "one of in.most and with.limit is needed and not both; name a table or a limit.");
        if (draft.Has("most")) draft.WantAlike("most", table, "table");
        if (table.Unit == TableUnit.MinorUnit) draft.WantUnit("limit", FigureUnit.Amount);
        else draft.WantUnit("limit", FigureUnit.Factor);
        return StepShape.Of(table.Dimensions, ("capped", table), ("over", table));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var limits = Limits(input, table);
        List<Cell> capped = new(table.Cells.Count), over = [];
        foreach (var cell in table.Cells)
        {
            var most = limits(cell.At);
            if (most < 0) throw input.Refusal("table", cell.At, $"the limit is {most}; a limit is 0 or more.");
            var kept = Math.Clamp(cell.Value, -most, most);
            capped.Add(new(cell.At, kept));
            if (kept != cell.Value) over.Add(new(cell.At, cell.Value - kept));
        }

        return StepResult.Of(("capped", capped), ("over", over)).Proved(
            input.Proof(table.Unit, table.Total, capped.Sum(cell => cell.Value) + over.Sum(cell => cell.Value)));
    }

    // An amount is in whole currency units; a part of a unit that a limit leaves over is not reached.
    private static Func<Coordinates, long> Limits(StepInput input, Table table)
    {
        if (input.Find("most") is not { } most)
        {
            var limits = input.UnitOf("limit") == FigureUnit.Amount ? input.Value("limit", table.Dimensions).Times(100) : input.Value("limit", table.Dimensions);
            return at => (long)limits.At(at).Floor();
        }

        var known = most.Cells.ToDictionary(cell => cell.At, cell => cell.Value);
        return at => known.TryGetValue(at, out var value) ? value : throw input.Refusal("most", at, "no limit is known there, which is not 0; state it.");
    }

    private static string Limit(StepText text) => text.Has("most") ? text.In("most") : text.With("limit");
}
