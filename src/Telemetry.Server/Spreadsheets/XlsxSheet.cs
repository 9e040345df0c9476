using DocumentFormat.OpenXml.Packaging;

namespace Telemetry.Server.Spreadsheets;

/// <summary>A sheet and what its cells refer to.</summary>
/// <param name="Texts">Shared by the cells of the workbook, by number.</param>
internal sealed record XlsxSheet(WorksheetPart Part, IReadOnlyList<string> Texts, XlsxDays Days);
