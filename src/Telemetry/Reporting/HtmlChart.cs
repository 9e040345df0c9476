using System.Globalization;
using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>Horizontal bars of accepted mass, drawn in whole units; the table beside it carries the exact figures.</summary>
internal static class HtmlChart
{
    private const int RowHeight = 24;
    private const int LabelWidth = 350;
    private const int BarWidth = 430;

    public static void Write(Html page, AllocationReport report, ReportNames names, ReportNumbers numbers, string title)
    {
        var longest = Math.Max(1, report.Lines.Select(line => line.Accepted.Value).DefaultIfEmpty().Max());
        page.Raw(Invariant($"<svg role=\"img\" aria-label=\"{Html.Text(title)}\" viewBox=\"0 0 920 {(report.Lines.Count * RowHeight) + 4}\">"));
        foreach (var (row, line) in report.Lines.Index())
        {
            var width = HalfAwayFromZero.Divide((Int128)Math.Max(0, line.Accepted.Value) * BarWidth, longest);
            var baseline = (row * RowHeight) + 17;
            page.Raw(Invariant($"<text x=\"{LabelWidth - 10}\" y=\"{baseline}\" text-anchor=\"end\">{Html.Text($"{names.Municipality(line.Municipality)}, {names.Stream(line.Stream)}")}</text>"))
                .Raw(Invariant($"<rect x=\"{LabelWidth}\" y=\"{(row * RowHeight) + 4}\" width=\"{width}\" height=\"{RowHeight - 7}\"/>"))
                .Raw(Invariant($"<text x=\"{LabelWidth + width + 8}\" y=\"{baseline}\">{Html.Text(numbers.Kilograms(line.Accepted))}</text>"));
        }

        page.Raw("</svg>");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
