using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>Cost over what bears it: a price a tonne, a piece or an inhabitant, to a number of decimals. What the rounded price recovers beyond the cost is shown.</summary>
public sealed class PriceStep : IStep
{
    public string Kind => "price";

    public StepNames Names { get; } = new([StepName.Table("cost"), StepName.Table("mass")], [StepName.Derived("price"), StepName.Table("over").OrNone()], [StepName.Number("decimals")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("price")} is {text.In("cost")} gedeeld door {text.In("mass")}, op {text.With("decimals")} decimalen.",
        $"{text.Out("price")} is {text.In("cost")} over {text.In("mass")}, to {text.With("decimals")} decimals.");

    public StepShape Shape(StepDraft draft)
    {
        var (cost, mass) = (draft.In("cost"), draft.In("mass"));
        draft.WantUnit("cost", TableUnit.MinorUnit);
        draft.WantAlike("mass", cost with { Unit = mass.Unit }, "cost");
        if (UnitRate.For(mass.Unit) is not { } unit)
        {
            draft.Refuse("mass", $"a price by {mass.Unit} is not known; name a table in grams, pieces, emptyings or persons.");
            unit = FigureUnit.PerTonne;
        }

        if (draft.Word("decimals").Length > 2) draft.Refuse("decimals", $"{draft.Word("decimals")} decimals; write 0 to 99.");
        return StepShape.Of(cost.Dimensions, ("over", cost)).WithFigure("price", new(unit, cost.Dimensions));
    }

    public StepResult Apply(StepInput input)
    {
        var (cost, mass) = (input["cost"], input["mass"]);
        var scale = UnitRate.Of(mass.Unit, input.Shape.Figures["price"].Unit)!.Scale;
        var decimals = int.Parse(input.Word("decimals"), NumberStyles.None, CultureInfo.InvariantCulture);
        var prices = new Dictionary<Coordinates, Fraction>();
        List<Cell> over = [];
        foreach (var (at, minorUnits, units) in PairedCells.Of(cost, mass))
        {
            if (units is null or 0)
            {
                if (minorUnits is not (null or 0)) throw input.Refusal("cost", at, $"a cost of {minorUnits} and nothing to bear it; state what bears it, or take the cost out.");
                continue;
            }

            var price = ((minorUnits ?? 0) / (scale * units.Value)).Round(decimals);
            prices.Add(at, price);
            over.Add(new(at, (long)(price * scale * units.Value).Round() - (minorUnits ?? 0)));
        }

        return StepResult.Of(("over", over)).WithFigure("price", prices);
    }
}
