using Telemetry.Allocation.Operations;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Rejects a cell whose interfering mass is above the limit of percent, on exact masses. What was not assessed is accepted; so is exactly the limit.</summary>
public sealed class GateStep : IStep
{
    public string Kind => "gate";

    public StepNames Names { get; } = new([StepName.Table("mass"), StepName.Table("interfering")], [StepName.Table("accepted"), StepName.Rest("rejected")], [StepName.Value("limit")]);

    public Wording Sentence(StepText text) => new(
        $"{text.In("mass")} met meer dan {text.With("limit")} {text.In("interfering")} gaat naar {text.Out("rejected")}, het overige naar {text.Out("accepted")}; wat niet is beoordeeld, is geaccepteerd.",
        $"{text.In("mass")} with more than {text.With("limit")} of {text.In("interfering")} goes to {text.Out("rejected")}, the rest to {text.Out("accepted")}; what was not assessed is accepted.");

    public StepShape Shape(StepDraft draft)
    {
        var mass = draft.In("mass");
        draft.WantAlike("interfering", mass, "mass");
        draft.WantUnit("limit", FigureUnit.Percent);
        return StepShape.Of(mass.Dimensions, ("accepted", mass), ("rejected", mass));
    }

    public StepResult Apply(StepInput input)
    {
        var mass = input["mass"];
        var limits = input.Value("limit", mass.Dimensions);
        List<Cell> accepted = [], rejected = [];
        foreach (var (at, whole, part) in PairedCells.Of(mass, input["interfering"]))
        {
            if (whole is not { } load)
            {
                if (part != 0) throw input.Refusal("interfering", at, $"{part} of interfering material and no mass; state the mass, or take the assessment out.");
                continue;
            }

            // A reversal stands with both signs turned, and is judged as what it takes back.
            var sign = Math.Sign(load);
            var isKept = part is null || AcceptanceLimit.IsKept(part.Value * sign, load * sign, limits.At(at)) is null or true;
            (isKept ? accepted : rejected).Add(new(at, load));
        }

        return StepResult.Of(("accepted", accepted), ("rejected", rejected)).Proved(
            input.Proof(mass.Unit, mass.Total, accepted.Sum(cell => cell.Value) + rejected.Sum(cell => cell.Value)));
    }
}
