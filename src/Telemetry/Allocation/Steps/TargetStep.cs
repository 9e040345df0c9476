using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Holds a numerator against a target of a denominator, exactly and never as displayed. With <c>mean</c> the denominator is the mean over that dimension, such as the three years
/// before. Without a denominator nothing is decided.
/// </summary>
public sealed class TargetStep : IStep
{
    public string Kind => "target";

    public StepNames Names { get; } = new([StepName.Table("numerator"), StepName.Table("denominator")], [], [StepName.Value("target"), StepName.Dimension("mean").OrNone()]);

    public Wording Sentence(StepText text) => new(
        $"Toetst {text.In("numerator")} als deel van {text.In("denominator")}{(text.Has("mean") ? $", gemiddeld per {text.With("mean")}," : "")} aan {text.With("target")}.",
        $"Holds {text.In("numerator")} as a part of {text.In("denominator")}{(text.Has("mean") ? $", the mean by {text.With("mean")}," : "")} against {text.With("target")}.");

    public StepShape Shape(StepDraft draft)
    {
        var (numerator, denominator, mean) = (draft.In("numerator"), draft.In("denominator"), draft.Word("mean"));
        draft.WantUnit("target", FigureUnit.Percent, FigureUnit.Share);
        if (draft.Has("mean")) draft.WantDimension("denominator", mean, "mean");
        if (!denominator.Without(mean).Matches(numerator))
            draft.Refuse("denominator", $"is {denominator}, not {numerator} as the numerator{(mean.Length > 0 ? $" with {mean}" : "")}; sum it by those dimensions first.");
        return StepShape.Of(numerator.Dimensions);
    }

    public StepResult Apply(StepInput input)
    {
        var (numerator, denominator) = (input["numerator"], input["denominator"]);
        var targets = input.Share("target", numerator.Dimensions);
        var place = Projection.Of(denominator.Dimensions, numerator.Dimensions);
        var bases = denominator.Cells.GroupBy(cell => place.Of(cell.At)).ToDictionary(group => group.Key, group => Base(input, [.. group]));
        var reached = numerator.Cells.ToDictionary(cell => cell.At, cell => cell.Value);
        return StepResult.Of() with { Targets = [.. reached.Keys.Union(bases.Keys).Order().Select(at => Verdict(input, at, reached.GetValueOrDefault(at), bases.GetValueOrDefault(at), targets.At(at)))] };
    }

    private static Fraction Base(StepInput input, Cell[] cells)
    {
        if (Array.Find(cells, cell => cell.Value < 0) is { Value: < 0 } below) throw input.Refusal("denominator", below.At, $"{below.Value}; a denominator is 0 or more.");
        var sum = cells.Aggregate(Fraction.Zero, (subtotal, cell) => subtotal + cell.Value);
        return input.Has("mean") ? sum / cells.Length : sum;
    }

    private static TargetVerdict Verdict(StepInput input, Coordinates at, long numerator, Fraction whole, Fraction target) => whole.Sign == 0
        ? input.Verdict(at, numerator, null, null, target, null)
        : input.Verdict(at, numerator, (long)whole.Round(), numerator / whole, target, (long)(target * whole).Ceiling());
}
