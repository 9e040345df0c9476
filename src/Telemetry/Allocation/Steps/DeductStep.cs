using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Takes a share off each cell, or another table as far as it reaches and never below 0; what could not be taken is kept.</summary>
public sealed class DeductStep : IStep
{
    public string Kind => "deduct";

    public StepNames Names { get; } = new(
        [StepName.Table("table"), StepName.Table("less").OrNone()], [StepName.Table("net"), StepName.Table("deducted").OrNone(), StepName.Rest("kept")], [StepName.Value("share").OrNone()]);

    public Wording Sentence(StepText text) => text.Has("less")
        ? new($"{text.Out("net")} is {text.In("table")} zonder {text.In("less")}, nooit onder 0.", $"{text.Out("net")} is {text.In("table")} without {text.In("less")}, never below 0.")
        : new(
            $"{text.Out("net")} is {text.In("table")} zonder het deel {text.With("share")}; elke cel wordt één keer afgerond.",
            $"{text.Out("net")} is {text.In("table")} without the share {text.With("share")}; each cell is rounded once.");

    public StepShape Shape(StepDraft draft)
    {
        var table = draft.In("table");
        if (draft.Has("less") == draft.Has("share")) draft.Refuse("share", "one of in.less and with.share is needed and not both; name a table or a share.");
        if (draft.Has("less")) draft.WantAlike("less", table, "table");
        if (draft.Has("kept") && !draft.Has("less")) draft.Refuse("kept", "nothing is kept of a share; leave it out.");
        draft.WantUnit("share", FigureUnit.Share, FigureUnit.Percent);
        return StepShape.Of(table.Dimensions, ("net", table), ("deducted", table), ("kept", table));
    }

    public StepResult Apply(StepInput input) => input.Find("less") is { } less ? Less(input, input["table"], less) : Share(input, input["table"]);

    private static StepResult Share(StepInput input, Table table)
    {
        var shares = input.Share("share", table.Dimensions);
        List<Cell> net = new(table.Cells.Count), deducted = new(table.Cells.Count);
        foreach (var cell in table.Cells)
        {
            var share = shares.At(cell.At);
            if (share < 0 || share > 1) throw input.Refusal("table", cell.At, $"the share to take off is {share}; write 0 to 1, or 0 to 100 percent.");
            var taken = RoundedProduct.Of(cell.Value, share);
            net.Add(new(cell.At, cell.Value - taken));
            deducted.Add(new(cell.At, taken));
        }

        return StepResult.Of(("net", net), ("deducted", deducted)).Proved(Kept(input, table, net, deducted));
    }

    private static StepResult Less(StepInput input, Table table, Table less)
    {
        List<Cell> net = [], deducted = [], kept = [];
        foreach (var (at, value, off) in PairedCells.Of(table, less))
        {
            var taken = WithinReach.Of(value ?? 0, off ?? 0);
            if (value is { } whole) net.Add(new(at, whole - taken));
            if (value is not null && off is not null) deducted.Add(new(at, taken));
            if (off is { } asked) kept.Add(new(at, asked - taken));
        }

        return StepResult.Of(("net", net), ("deducted", deducted), ("kept", kept)).Proved(Kept(input, table, net, deducted)).Proved(Kept(input, less, deducted, kept));
    }

    private static StepProof Kept(StepInput input, Table whole, List<Cell> first, List<Cell> second) =>
        input.Proof(whole.Unit, whole.Total, first.Sum(cell => cell.Value) + second.Sum(cell => cell.Value));
}
