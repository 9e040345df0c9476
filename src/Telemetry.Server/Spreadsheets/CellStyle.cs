namespace Telemetry.Server.Spreadsheets;

/// <summary>The formats of cells, by their place in <see cref="WorkbookStyles"/>.</summary>
internal enum CellStyle
{
    Plain = 0,
    Head = 1,
    Whole = 2,
    Money = 3,
    Day = 4,
    Moment = 5,
    Percent = 6,
    Text = 7,
}
