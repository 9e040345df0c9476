using System.Globalization;
using Telemetry.Containers;

namespace Telemetry.Reporting.Sheets;

/// <summary>A sheet on a page: caption, heads with a scope, numbers to the right, the foot and the proofs under it.</summary>
internal sealed class SheetHtml(Html page, ReportLanguage language)
{
    /// <summary>A page shows at most this many lines of a table; the others are counted in its foot and stand in the files.</summary>
    public const int MostRows = 1_000;

    private static readonly Wording NotShown = new("{0} regels staan niet op deze pagina, wel in CSV en XLSX; het totaal telt ze mee.", "{0} lines are not on this page but in CSV and XLSX; the total counts them.");
    private static readonly Wording Nothing = new("Geen regels.", "No lines.");

    private readonly SheetText text = new(language);

    /// <param name="isHeaded">False where the heading above says the same.</param>
    public void Write(Sheet sheet, bool isHeaded = true)
    {
        var shown = sheet.Columns.Index().Where(column => !column.Item.FilesOnly).Select(column => column.Index).ToArray();
        page.Raw($"<section class=\"sheet\" id=\"sheet-{sheet.Id}\">");
        if (isHeaded) page.Element("h3", sheet.Title);
        if (sheet.Note.Length > 0) page.Element("p", sheet.Note);
        if (sheet.Rows.Count == 0 && sheet.Foot.Count == 0) page.Element("p", Nothing.In(language));
        else Table(sheet, shown);
        Proofs(sheet);
        page.Raw("</section>");
    }

    private void Table(Sheet sheet, int[] shown)
    {
        page.Raw($"<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{Html.Text(sheet.Title)}\"><table>").Element("caption", sheet.Title).Raw("<thead><tr>");
        foreach (var column in shown) page.Raw($"<th scope=\"col\"{Class(sheet.Columns[column])}>{Html.Text(sheet.Columns[column].PageTitle)}</th>");
        page.Raw("</tr></thead><tbody>");
        foreach (var row in sheet.Rows.Take(MostRows)) Row(sheet, row, shown);
        page.Raw(sheet.Foot.Count > 0 ? "</tbody><tfoot>" : "</tbody>");
        foreach (var row in sheet.Foot) Row(sheet, row, shown);
        page.Raw(sheet.Foot.Count > 0 ? "</tfoot></table></div>" : "</table></div>");
        if (sheet.Rows.Count > MostRows)
            page.Element("p", string.Format(CultureInfo.InvariantCulture, NotShown.In(language), new ReportNumbers(language).Count(sheet.Rows.Count - MostRows)));
    }

    /// <summary>The first cell heads its row.</summary>
    private void Row(Sheet sheet, SheetRow row, int[] shown)
    {
        page.Raw(row.Mark == SheetMark.None ? "<tr>" : $"<tr class=\"{MarkName(row.Mark)}\">");
        foreach (var (place, column) in shown.Index())
        {
            var value = Html.Text(text.Of(sheet.Columns[column], row.Cells[column]));
            page.Raw(place == 0 ? $"<th scope=\"row\">{value}</th>" : $"<td{Class(sheet.Columns[column])}>{value}</td>");
        }

        page.Raw("</tr>");
    }

    private void Proofs(Sheet sheet)
    {
        if (sheet.Proofs.Count == 0) return;
        page.Raw("<ul class=\"proofs\">");
        foreach (var proof in sheet.Proofs) page.Raw($"<li{(proof.Holds ? "" : " class=\"broken\"")}>{Html.Text(proof.Text)}</li>");
        page.Raw("</ul>");
    }

    private static string Class(SheetColumn column) => column.IsNumber ? " class=\"number\"" : column.Kind is SheetKind.Day or SheetKind.Moment ? " class=\"whole\"" : "";

    private static string MarkName(SheetMark mark) => mark switch { SheetMark.Orphan => "orphan", SheetMark.Rest => "rest", SheetMark.Attention => "attention", _ => "total" };
}
