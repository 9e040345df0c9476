using Telemetry.Allocation.Operations;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// Lowers a rate by the shares of interfering material and of non-packaging that lie above their limits, rounded once to whole cents a tonne. The contractual formula is not
/// known: this is a choice of ours. What nobody assessed lowers nothing.
/// </summary>
public sealed class CorrectStep : IStep
{
    public string Kind => "correct";

    public StepNames Names { get; } = new(
        [StepName.Table("mass"), StepName.Table("interfering"), StepName.Table("nonPackaging")], [StepName.Derived("rate")],
        [StepName.Value("rate"), StepName.Value("interferingLimit"), StepName.Value("nonPackagingLimit")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("rate")} is {text.With("rate")}, verlaagd met het aandeel in {text.In("mass")} van {text.In("interfering")} boven {text.With("interferingLimit")} en {text.In("nonPackaging")} boven {text.With("nonPackagingLimit")} (modelkeuze).",
        $"{text.Out("rate")} is {text.With("rate")}, lowered by the share in {text.In("mass")} of {text.In("interfering")} above {text.With("interferingLimit")} and of {text.In("nonPackaging")} above {text.With("nonPackagingLimit")} (a modelling choice).");

    public StepShape Shape(StepDraft draft)
    {
        var mass = draft.In("mass");
        draft.WantUnit("mass", TableUnit.Gram);
        draft.WantAlike("interfering", mass, "mass");
        draft.WantAlike("nonPackaging", mass, "mass");
        draft.WantUnit("rate", FigureUnit.PerTonne);
        draft.WantUnit("interferingLimit", FigureUnit.Percent, FigureUnit.Share);
        draft.WantUnit("nonPackagingLimit", FigureUnit.Percent, FigureUnit.Share);
        return StepShape.Of(mass.Dimensions).WithFigure("rate", new(FigureUnit.PerTonne, mass.Dimensions));
    }

    public StepResult Apply(StepInput input)
    {
        var mass = input["mass"];
        var rates = input.Value("rate", mass.Dimensions).Times(100);
        var (interferingLimit, nonPackagingLimit) = (input.Share("interferingLimit", mass.Dimensions), input.Share("nonPackagingLimit", mass.Dimensions));
        var (interfering, nonPackaging) = (Masses(input["interfering"]), Masses(input["nonPackaging"]));
        var corrected = new Dictionary<Coordinates, Fraction>();
        foreach (var cell in mass.Cells.Where(cell => cell.Value != 0))
        {
            var cents = rates.At(cell.At);
            if (!cents.IsWhole) throw input.Refusal("mass", cell.At, $"a rate of {cents} cents a tonne cannot be corrected to whole cents; give the rate in whole cents.");
            Fraction Share(Dictionary<Coordinates, long> part) => Fraction.Of(part.GetValueOrDefault(cell.At), cell.Value);
            corrected.Add(cell.At, Fraction.Of(
                QualityCorrection.PerTonne(cents.Numerator, Share(interfering), Share(nonPackaging), interferingLimit.At(cell.At), nonPackagingLimit.At(cell.At)), 100));
        }

        return StepResult.Of().WithFigure("rate", corrected);
    }

    private static Dictionary<Coordinates, long> Masses(Table table) => table.Cells.ToDictionary(cell => cell.At, cell => cell.Value);
}
