using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The share as it was assessed, sampled and expected, each with its interval, against the limit. Drawn in whole units; the figures stand beside it.</summary>
internal static class DisputeChart
{
    /// <summary>Red is for the limit alone; a share is the accent colour whichever side it is on.</summary>
    public const string Css = """
        svg .limit { stroke: var(--alarm); stroke-width: 2; } svg .axis { stroke: var(--rule); } svg .reach { stroke: var(--accent); stroke-width: 4; } svg .point { fill: var(--accent); }
        """;

    private const int LabelWidth = 270;
    private const int AxisWidth = 430;
    private const int RowHeight = 34;
    private const int Top = 26;

    public static void Write(Html page, DisputeFile file, DisputeWords words)
    {
        var figures = new DisputeFigures(words.Language);
        List<(string Label, double Share, double Low, double High)> rows = [];
        if (file.Interfering is { } assessed)
        {
            var share = (double)assessed.Value / file.Facts.Line.Ticket.Net.Value;
            rows.Add((words.ChartAssessed, share, share, share));
        }

        if (file.Advice?.Interval is { } sampled) rows.Add((words.ChartSampled, sampled.Share, sampled.Low, sampled.High));
        if (file.Facts.Ordinary is { } ordinary) rows.Add((words.ChartOrdinary, ordinary.Share, ordinary.Low, ordinary.High));
        if (rows.Count == 0) return;
        var limit = (double?)file.Rules?.InterferingLimitPercent / 100;
        var steps = (int)Math.Ceiling(Math.Max(rows.Max(row => row.High), limit ?? 0) * 1.1 / 0.05);
        var bottom = Top + (rows.Count * RowHeight);

        page.Raw(Invariant($"<svg role=\"img\" aria-label=\"{Html.Text(words.ChartTitle)}\" viewBox=\"0 0 920 {bottom + 26}\">"));
        for (var step = 0; step <= steps; step += steps > 10 ? 2 : 1)
            page.Raw(Invariant($"<line class=\"axis\" x1=\"{At(step * 0.05)}\" x2=\"{At(step * 0.05)}\" y1=\"{Top}\" y2=\"{bottom}\"/>"))
                .Raw(Invariant($"<text x=\"{At(step * 0.05)}\" y=\"{bottom + 18}\" text-anchor=\"middle\">{step * 5} %</text>"));
        if (limit is { } at)
            page.Raw(Invariant($"<line class=\"limit\" x1=\"{At(at)}\" x2=\"{At(at)}\" y1=\"{Top - 6}\" y2=\"{bottom}\"/>"))
                .Raw(Invariant($"<text x=\"{At(at)}\" y=\"{Top - 11}\" text-anchor=\"middle\">{Html.Text(words.ChartLimit)}</text>"));
        foreach (var (index, row) in rows.Index())
        {
            var y = Top + (index * RowHeight) + (RowHeight / 2);
            page.Raw(Invariant($"<text x=\"{LabelWidth - 14}\" y=\"{y + 4}\" text-anchor=\"end\">{Html.Text(row.Label)}</text>"))
                .Raw(Invariant($"<line class=\"reach\" x1=\"{At(row.Low)}\" x2=\"{At(row.High)}\" y1=\"{y}\" y2=\"{y}\"/>"))
                .Raw(Invariant($"<circle class=\"point\" cx=\"{At(row.Share)}\" cy=\"{y}\" r=\"6\"/>"))
                .Raw(Invariant($"<text x=\"{LabelWidth + AxisWidth + 24}\" y=\"{y + 4}\">{Html.Text(Figure(row))}</text>"));
        }

        page.Raw("</svg>");

        int At(double share) => LabelWidth + (int)Math.Round(share / (steps * 0.05) * AxisWidth, MidpointRounding.AwayFromZero);

        string Figure((string Label, double Share, double Low, double High) row) =>
            row.Low < row.High ? $"{figures.Percent(row.Share)} ({figures.Points(row.Low)} {words.To} {figures.Points(row.High)})" : figures.Percent(row.Share);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
