using Telemetry.Allocation.Tables;
using Telemetry.Containers;

namespace Telemetry.Allocation.Steps;

/// <summary>Mass times a rate a tonne, persons times a rate a head, pieces times a rate or a mass a piece. Each cell is rounded once, halves away from zero.</summary>
public sealed class RateStep : IStep
{
    public string Kind => "rate";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("amount")], [StepName.Value("rate")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("amount")} is {text.In("table")} maal het tarief {text.With("rate")}; elke cel wordt één keer afgerond.",
        $"{text.Out("amount")} is {text.In("table")} times the rate {text.With("rate")}; each cell is rounded once.");

    public StepShape Shape(StepDraft draft)
    {
        var table = draft.In("table");
        return StepShape.Of(table.Dimensions, ("amount", table with { Unit = UnitRate.Checked(draft, "table", "rate") }));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var rates = input.Value("rate", table.Dimensions).Times(UnitRate.Of(table.Unit, input.UnitOf("rate")!.Value)!.Scale);
        return StepResult.Of(("amount", [.. table.Cells.Select(cell => new Cell(cell.At, RoundedProduct.Of(cell.Value, rates.At(cell.At))))]));
    }
}
