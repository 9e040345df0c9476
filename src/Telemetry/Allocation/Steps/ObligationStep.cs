using System.Numerics;
using Telemetry.Allocation.Operations;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// What has to be recycled, in whole tonnes rounded up twice, times the part of the year (days over the days of the year). With a remelt target, the part of glass that must be
/// remelted stands apart and the table holds the remainder. In grams.
/// </summary>
public sealed class ObligationStep : IStep
{
    private const long Tonne = 1_000_000;

    public string Kind => "obligation";

    public StepNames Names { get; } = new(
        [StepName.Table("mass")], [StepName.Table("table"), StepName.Rest("remelt")], [StepName.Value("target"), StepName.Value("remeltTarget").OrNone(), StepName.Value("days").OrNone()]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("table")} is {text.With("target")} van {text.In("mass")} in hele tonnen, naar boven afgerond.",
        $"{text.Out("table")} is {text.With("target")} of {text.In("mass")} in whole tonnes, rounded up.");

    public StepShape Shape(StepDraft draft)
    {
        var mass = draft.In("mass");
        draft.WantUnit("mass", TableUnit.Gram);
        draft.WantUnit("target", FigureUnit.Percent, FigureUnit.Share);
        draft.WantUnit("remeltTarget", FigureUnit.Percent, FigureUnit.Share);
        draft.WantUnit("days", FigureUnit.Factor);
        if (draft.Has("remelt") && !draft.Has("remeltTarget")) draft.Refuse("remelt", "nothing is remelted without with.remeltTarget; give it or leave this out.");
        return StepShape.Of(mass.Dimensions, ("table", mass), ("remelt", mass));
    }

    public StepResult Apply(StepInput input)
    {
        var mass = input["mass"];
        var days = new CellDays(mass.Dimensions, input.Period);
        var targets = input.Share("target", mass.Dimensions).Times(Fraction.Of(1, Tonne));
        var remelts = input.Has("remeltTarget") ? input.Share("remeltTarget", mass.Dimensions) : null;
        var parts = input.Has("days") ? input.Value("days", mass.Dimensions) : null;
        List<Cell> whole = new(mass.Cells.Count), remelted = [];
        foreach (var cell in mass.Cells)
        {
            if (cell.Value < 0) throw input.Refusal("mass", cell.At, $"{cell.Value} g; a mass is 0 or more.");
            var part = parts is null ? Fraction.One : parts.At(cell.At) / PartialYear.DaysIn(days.Of(cell.At).First.Year);
            if (part < 0 || part > 1) throw input.Refusal("mass", cell.At, $"the days are {part} of the year; they are 0 to the days of the year.");
            if (remelts is null)
            {
                whole.Add(InGrams(cell, RecyclingObligation.Tonnes(targets.At(cell.At), cell.Value, part)));
                continue;
            }

            var (remelt, remainder) = RecyclingObligation.Glass(targets.At(cell.At), remelts.At(cell.At), cell.Value, part);
            whole.Add(InGrams(cell, remainder));
            remelted.Add(InGrams(cell, remelt));
        }

        return StepResult.Of(("table", whole), ("remelt", remelted));
    }

    private static Cell InGrams(Cell cell, BigInteger tonnes) => cell with { Value = (long)(tonnes * Tonne) };
}
