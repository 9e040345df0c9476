using System.Text;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Changes;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Reporting.Runs;
using Telemetry.Reporting.Sheets;
using Telemetry.Tests.Contest;
using Xunit;

namespace Telemetry.Tests.Reporting.Runs;

public sealed class ChangesTests
{
    private static readonly RunResult After = RunComputation.Compute(
        ContestWorld.Pack,
        ContestWorld.Facts with
        {
            Corrections = [new("c-1", "collector", "T1", ContestWorld.Ticket("T1", 4_100_000, 400_000).Ticket, "scale <recalibrated>", "collector-7", Instant.FromUtc(2024, 11, 6))],
        },
        ContestWorld.Request with { Kind = RunKind.Restated, KnownAt = Instant.FromUtc(2024, 11, 7) });

    private static readonly RunChanges Changes = RunChanges.Of(ContestWorld.Run, After);

    [Fact]
    public void The_correction_stands_with_reason_and_actor_and_the_lines_name_it()
    {
        var page = Encoding.UTF8.GetString(ChangesHtml.Write(Changes, new PublishedRun(After), ReportLanguage.Dutch));
        Assert.Contains("scale &lt;recalibrated&gt;", page, StringComparison.Ordinal);
        Assert.Contains("collector-7", page, StringComparison.Ordinal);
        Assert.Contains("correction c-1", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"nl\">", page, StringComparison.Ordinal);
        Assert.Contains("Merkle", Encoding.UTF8.GetString(ChangesHtml.Write(Changes, new PublishedRun(After, PublishedRuns.Root), ReportLanguage.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_shows_before_after_and_a_difference_that_is_the_one_less_the_other()
    {
        var sheets = ChangesSheets.Of(Changes, new PublishedRun(After), ReportLanguage.English).Single(group => group.Id == "lines").Sheets;
        Assert.Equal(Changes.Lines.Count, sheets.Sum(sheet => sheet.Rows.Count));
        Assert.NotEmpty(sheets);
        foreach (var row in sheets.SelectMany(sheet => sheet.Rows)) Assert.Equal((row.Cells[3].Whole ?? 0) - (row.Cells[2].Whole ?? 0), row.Cells[4].Whole);
    }

    [Fact]
    public void A_run_that_changed_nothing_says_so()
    {
        var page = Encoding.UTF8.GetString(ChangesHtml.Write(RunChanges.Of(After, After), new PublishedRun(After), ReportLanguage.English));
        Assert.Contains("No amount and no mass differs.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(SheetMark.Attention.ToString(), page, StringComparison.Ordinal);
    }
}
