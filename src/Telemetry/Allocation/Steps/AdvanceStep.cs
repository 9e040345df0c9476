using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// The advance (voorschot) of each quarter at a rate, rounded once, booked before the year is known. A table by month is added up by quarter first, for it is the quarter that
/// is paid.
/// </summary>
public sealed class AdvanceStep : IStep
{
    private const string Month = "month";
    private const string Quarter = "quarter";

    public string Kind => "advance";

    public StepNames Names { get; } = new([StepName.Table("table")], [StepName.Table("amount")], [StepName.Value("rate")]);

    public Wording Sentence(StepText text) => new(
        $"{text.Out("amount")} is het voorschot per kwartaal op {text.In("table")}, tegen {text.With("rate")}.",
        $"{text.Out("amount")} is the advance by quarter on {text.In("table")}, at {text.With("rate")}.");

    public StepShape Shape(StepDraft draft)
    {
        var table = draft.In("table");
        if (table.Has(Month) == table.Has(Quarter)) draft.Refuse("table", $"is {table}; an advance needs the dimension {Quarter} or the dimension {Month}, and not both.");
        var unit = UnitRate.Checked(draft, "table", "rate");
        return StepShape.Of([.. table.Dimensions.Where(dimension => dimension != Month)], ("amount", new(unit, Dimensions(table.Dimensions))));
    }

    public StepResult Apply(StepInput input)
    {
        var table = input["table"];
        var dimensions = Dimensions(table.Dimensions);
        var month = Projection.Position(table.Dimensions, Month);
        var quarters = month < 0 ? table : Table.Of(table.Name, table.Unit, dimensions, table.Cells.Select(cell => cell with { At = InQuarter(input, cell.At, month) }));
        var rates = input.Value("rate", dimensions).Times(UnitRate.Of(table.Unit, input.UnitOf("rate")!.Value)!.Scale);
        return StepResult.Of(("amount", [.. quarters.Cells.Select(cell => new Cell(cell.At, RoundedProduct.Of(cell.Value, rates.At(cell.At))))]));
    }

    private static IReadOnlyList<string> Dimensions(IReadOnlyList<string> dimensions) => [.. dimensions.Select(dimension => dimension == Month ? Quarter : dimension)];

    private static Coordinates InQuarter(StepInput input, Coordinates at, int month)
    {
        string[] values = [.. at.Values];
        values[month] = Period.TryParse(values[month]) is { } period ? CalendarQuarter.Of(period.FirstDay) : throw input.Refusal("table", at, $"'{values[month]}' is no month; write 2024-10.");
        return new(values);
    }
}
