using System.Globalization;
using System.Text;
using Telemetry.CollectionEvents;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Events;

namespace Telemetry.Server.Dashboard;

/// <summary>The fill level of a container, or the mass on its scale, over some weeks as SVG: the line breaks where readings are missing, emptyings are bands, remarks lie below.</summary>
internal sealed class LevelChart(
    TimeWindow window, IReadOnlyList<Reading> levels, IReadOnlyList<StatedRow> events, IReadOnlyList<HistoryRemark> remarks, Func<RemarkKind, string> wordOf, Func<long, string> valueOf)
{
    private const int Width = 1_080;
    private const int Height = 280;
    private const int Left = 72;
    private const int Top = 12;
    private const int Bottom = 46;

    /// <summary>A longer silence is shown as one.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(26);

    /// <summary>The top of the chart, in the quantity's unit: a full container, or a round figure above the heaviest content.</summary>
    private readonly long most = levels[0].Quantity == Quantity.FillLevel ? BasisPoints.Whole : RoundAbove(levels.Max(reading => reading.Value));

    public string Svg(string title)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg class="chart" viewBox="0 0 {Width} {Height}" role="img" aria-label="{title}">""");
        for (var quarter = 0; quarter <= 4; quarter++) Grid(svg, most * quarter / 4);
        for (var day = Amsterdam.Midnight(Monday(window.From)); day < window.To; day = Amsterdam.Midnight(Monday(day + TimeSpan.FromDays(8)))) Week(svg, day);
        foreach (var row in events) Band(svg, row);
        foreach (var remark in remarks) Remark(svg, remark);
        Line(svg);
        return svg.Append("</svg>").ToString();
    }

    private static DateOnly Monday(Instant instant)
    {
        var day = DateOnly.FromDateTime(Amsterdam.At(instant).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    private static long RoundAbove(long value)
    {
        var round = 1_000L;
        while (round < value) round = $"{round}"[0] == '2' ? round / 2 * 5 : round * 2;
        return round;
    }

    /// <summary>A twentieth above the top is still drawn; what lies beyond it is drawn there.</summary>
    private double Y(long value) => Top + ((Height - Top - Bottom) * (1 - (Math.Clamp(value / (double)most, 0, 1.05) / 1.05)));

    private double X(Instant at) => Left + ((Width - Left - 8.0) * (Clamp(at).UnixMilliseconds - window.From.UnixMilliseconds) / (window.To.UnixMilliseconds - window.From.UnixMilliseconds));

    private Instant Clamp(Instant at) => at < window.From ? window.From : at > window.To ? window.To : at;

    private void Grid(StringBuilder svg, long value) => svg.Append(
        CultureInfo.InvariantCulture, $"""<line class="grid" x1="{Left}" x2="{Width - 8}" y1="{Y(value):F1}" y2="{Y(value):F1}"/><text x="{Left - 8}" y="{Y(value) + 4:F1}" text-anchor="end">{valueOf(value)}</text>""");

    private void Week(StringBuilder svg, Instant monday)
    {
        if (monday < window.From) return;
        svg.Append(CultureInfo.InvariantCulture, $"""<line class="grid" x1="{X(monday):F1}" x2="{X(monday):F1}" y1="{Top}" y2="{Height - Bottom}"/>""");
        if (X(monday) < Width - 70) svg.Append(CultureInfo.InvariantCulture, $"""<text x="{X(monday):F1}" y="{Height - Bottom + 16}">{Amsterdam.Text(monday)[..10]}</text>""");
    }

    private void Band(StringBuilder svg, StatedRow row)
    {
        // At least two pixels wide, so that an hour is seen in six weeks.
        var (start, end) = (X(row.Event.LastFull), X(row.Event.FirstEmpty));
        var width = Math.Max(3, end - start);
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="{row.State}" x="{start:F1}" y="{Top}" width="{width:F1}" height="{Height - Top - Bottom}"><title>{Amsterdam.Text(row.Event.LastFull)} – {Amsterdam.Text(row.Event.FirstEmpty)}, {row.Event.ConfidencePercent} %</title></rect>""");
    }

    private void Remark(StringBuilder svg, HistoryRemark remark)
    {
        if (remark.To < window.From || remark.From >= window.To) return;
        var (start, end) = (X(remark.From), X(remark.To));
        svg.Append(CultureInfo.InvariantCulture, $"""<rect class="remark" x="{start:F1}" y="{Height - 22}" width="{Math.Max(3, end - start):F1}" height="10"><title>{wordOf(remark.Kind)}: {Amsterdam.Text(remark.From)} – {Amsterdam.Text(remark.To)}</title></rect>""");
    }

    private void Line(StringBuilder svg)
    {
        svg.Append("<path class=\"level\" d=\"");
        Instant? before = null;
        foreach (var reading in levels)
        {
            var isNext = before is { } last && reading.MeasuredAt - last <= LongestStep;
            svg.Append(CultureInfo.InvariantCulture, $"{(isNext ? 'L' : 'M')}{X(reading.MeasuredAt):F1} {Y(reading.Value):F1}");
            if (!isNext) svg.Append("h.1");
            before = reading.MeasuredAt;
        }

        svg.Append("\"/>");
    }
}
