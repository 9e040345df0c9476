using Telemetry.Monitoring.Detection;

namespace Telemetry.Cli.Verbs;

/// <summary>The scores on real readings for a person.</summary>
internal static class DetectDataText
{
    private const int MonthsShown = 10;

    public static string Of(DetectDataScore score) => string.Join('\n', Facts(score), Months(score));

    private static string Facts(DetectDataScore score)
    {
        var table = new DetectTable("measure", "value");
        table.Add("containers", DetectTable.Cell(score.Containers));
        table.Add("readings", DetectTable.Text($"{score.Readings:N0}, {score.RefusedRows:N0} rows refused"));
        foreach (var (kind, count) in score.Kinds) table.Add($"events, {kind}", DetectTable.Cell(count));
        foreach (var (kind, count) in score.Remarks) table.Add($"remarks, {kind}", DetectTable.Cell(count));
        table.Add("events whose interval is 6 h or less", DetectTable.Text($"{score.Score.Inside.Of:N0} of {score.Events:N0}"));
        table.Add("of those inside the windows (s)", score.Score.Inside.Of == 0 ? "cannot be judged: no interval is that short" : DetectTable.Cell(score.Score.Inside));
        table.Add("share of the week inside the windows (u)", DetectTable.Text($"{100 * score.Score.ShareOfWeek:F1} %"));
        table.Add("precision after (s - u) / (0.96 - u)", score.Score.Precision is { } precision ? DetectTable.Text($"{precision:F2}") : "-");
        table.Add("intervals within 4 h of whole days", DetectTable.Text($"{DetectTable.Cell(score.NearWholeDays)}; {100 * DayMultiples.ShareAtRandom:F1} % at random"));
        table.Add("median interval", score.MedianIntervalHours is { } hours ? DetectTable.Text($"{hours:F1} h") : "-");
        if (score.Vendor is { } vendor) AddVendor(table, vendor);
        return table.ToString();
    }

    private static void AddVendor(DetectTable table, DetectionTally vendor)
    {
        table.Add("vendor's events", DetectTable.Text($"{vendor.RecallOfAll.Of:N0}, of them {vendor.Recall.Of:N0} from 10 % full"));
        table.Add("of those found here", DetectTable.Cell(vendor.RecallOfAll));
        table.Add("of those from 10 % full found here", DetectTable.Cell(vendor.Recall));
        table.Add("events here that the vendor has", DetectTable.Cell(vendor.Precision));
        table.Add("vendor's time within the interval here", DetectTable.Cell(vendor.Coverage));
        table.Add("median time between the two", vendor.MedianTimingError is { } error ? DetectTable.Text($"{error.TotalMinutes:F1} min") : "-");
    }

    private static string Months(DetectDataScore score)
    {
        if (score.Months.Count == 0) return "";
        var table = new DetectTable("container", "month", "inside the windows", "precision");
        foreach (var month in score.Months.Take(MonthsShown))
            table.Add(month.Container!, month.Month!, DetectTable.Cell(month.Inside), month.Precision is { } precision ? DetectTable.Text($"{precision:F2}") : "-");
        return DetectTable.Text($"{score.Months.Count:N0} months of containers; the most suspicious, all with --json:\n{table}");
    }
}
