namespace Telemetry.Reporting.Sheets;

/// <param name="Cells">One a column.</param>
public sealed record SheetRow(IReadOnlyList<SheetCell> Cells, SheetMark Mark = SheetMark.None)
{
    public static SheetRow Of(params SheetCell[] cells) => new(cells);

    public static SheetRow Of(SheetMark mark, params SheetCell[] cells) => new(cells, mark);
}
