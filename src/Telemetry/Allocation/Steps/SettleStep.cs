using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// From what was booked to the settlement (afrekening): the determination (vaststelling) is rounded once on the exact sum; the finals are differences of cumulated rounded
/// amounts, so that they add up to it; the settlement is the determination less what was booked. Positive is paid, negative reclaimed.
/// </summary>
public sealed class SettleStep : IStep
{
    public string Kind => "settle";

    public StepNames Names { get; } = new(
        [StepName.Table("mass"), StepName.Table("booked")], [StepName.Table("determination"), StepName.Table("final").OrNone(), StepName.Table("settlement")],
        [StepName.Value("rate"), StepName.Dimension("over").OrNone()]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("determination")} is {text.In("mass")} maal {text.With("rate")}, één keer afgerond; {text.Out("settlement")} is dat min {text.In("booked")}.",
        $"{text.Out("determination")} is {text.In("mass")} times {text.With("rate")}, rounded once; {text.Out("settlement")} is that less {text.In("booked")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (mass, over) = (draft.In("mass"), draft.Word("over"));
        var amounts = mass with { Unit = UnitRate.Checked(draft, "mass", "rate") };
        if (draft.Has("over")) draft.WantDimension("mass", over, "over");
        var determined = amounts.Without(over);
        if (!draft.In("booked").Matches(amounts)) draft.WantAlike("booked", determined, "mass");
        return StepShape.Of(determined.Dimensions, ("determination", determined), ("final", amounts), ("settlement", determined));
    }

    public StepResult Apply(StepInput input)
    {
        var (mass, booked) = (input["mass"], input["booked"]);
        var shape = input.Shape.Tables["determination"];
        var rates = input.Value("rate", mass.Dimensions).Times(UnitRate.Of(mass.Unit, input.UnitOf("rate")!.Value)!.Scale);
        var parent = Projection.Of(mass.Dimensions, shape.Dimensions);
        List<Cell> finals = new(mass.Cells.Count), determination = [];
        foreach (var group in mass.Cells.GroupBy(cell => parent.Of(cell.At)))
        {
            var (exact, rounded) = (Fraction.Zero, 0L);
            foreach (var cell in group)
            {
                exact += rates.At(cell.At) * cell.Value;
                var cumulated = (long)exact.Round();
                finals.Add(new(cell.At, cumulated - rounded));
                rounded = cumulated;
            }

            determination.Add(new(group.Key, rounded));
        }

        var paid = Table.Of(booked.Name, shape.Unit, shape.Dimensions, booked.Cells.Select(cell => cell with { At = Projection.Of(booked.Dimensions, shape.Dimensions).Of(cell.At) }));
        var determined = Table.Of("determination", shape.Unit, shape.Dimensions, determination);
        IReadOnlyList<Cell> settlement = [.. PairedCells.Of(determined, paid).Select(pair => new Cell(pair.At, (pair.Left ?? 0) - (pair.Right ?? 0)))];
        return StepResult.Of(("determination", determined.Cells), ("final", finals), ("settlement", settlement))
            .Proved(input.Proof(shape.Unit, determined.Total, finals.Sum(cell => cell.Value), determined.Cells.Count))
            .Proved(input.Proof(shape.Unit, determined.Total, settlement.Sum(cell => cell.Value) + booked.Total, settlement.Count));
    }
}
