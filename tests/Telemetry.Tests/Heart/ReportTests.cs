using System.Text;
using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Heart;

public sealed class ReportTests
{
    private static readonly AllocationReport Report = AllocationRun.Compute(
        World.Facts(World.Hourly("c1", 60, 60, 60, 60, 0, 0, 0, 0), World.Ticket("t1", World.Start + TimeSpan.FromHours(9), 1_234_567)), Period.Month(2024, 10));

    [Fact]
    public void The_json_is_readable_and_whole()
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Report, Comparison(4)));
        Assert.Equal("telemetry/report/1", json.RootElement.GetProperty("schema").GetString());
        Assert.Equal(1_234_567, json.RootElement.GetProperty("lines")[0].GetProperty("collectedGrams").GetInt64());
        Assert.Equal(1, json.RootElement.GetProperty("truth").GetProperty("matchedEvents").GetInt32());
    }

    [Fact]
    public void The_page_encodes_text_and_writes_numbers_as_its_language_does()
    {
        var dutch = Encoding.UTF8.GetString(ReportHtml.Write(Report, ReportLanguage.Dutch, "abc123", Comparison(4)));
        var english = Encoding.UTF8.GetString(ReportHtml.Write(Report, ReportLanguage.English, "abc123"));
        Assert.Contains("Noord &lt;b&gt;", dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("Noord <b>", dutch, StringComparison.Ordinal);
        Assert.Contains("1.234,567", dutch, StringComparison.Ordinal);
        Assert.Contains("1,234.567", english, StringComparison.Ordinal);
        Assert.Contains("lang=\"nl\"", dutch, StringComparison.Ordinal);
        Assert.Contains("abc123", english, StringComparison.Ordinal);
        Assert.DoesNotContain("http", dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_a_spreadsheet_would_run_is_defused()
    {
        var named = Report with { Registry = World.Registry with { Municipalities = [World.Registry.Municipalities[0] with { Name = "=cmd|\"x\",1" }] } };
        Assert.Contains(",\"'=cmd|\"\"x\"\",1\",", Encoding.UTF8.GetString(ReportCsv.Write(named)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_data_sum_to_the_accepted_mass()
    {
        var rows = Encoding.UTF8.GetString(ReportCsv.Write(Report)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();
        long Sum(params string[] kinds) => rows.Where(row => kinds.Contains(row[4])).Sum(row => long.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(Sum("accepted"), Sum("organisation", "orphan", "unallocated"));
    }

    [Fact]
    public void The_terminal_table_says_that_mass_is_conserved()
    {
        var table = ReportText.Table(Report);
        Assert.Contains("PRO-A", table, StringComparison.Ordinal);
        Assert.DoesNotContain("BROKEN", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(5, 1)]
    [InlineData(6, 0)]
    public void A_true_emptying_matches_within_ninety_minutes_of_the_interval(int hour, int matched) => Assert.Equal(matched, Comparison(hour).MatchedEvents);

    [Fact]
    public void One_event_answers_for_one_emptying_only()
    {
        var at = World.Start + TimeSpan.FromHours(4);
        Assert.Equal((2, 1, 1), Counts(TruthComparison.Of(Report, new Truth([new("c1", at, new Grams(1)), new("c1", at, new Grams(1))]))));
    }

    private static (int, int, int) Counts(TruthComparison comparison) => (comparison.TrueEvents, comparison.DetectedEvents, comparison.MatchedEvents);

    private static TruthComparison Comparison(int hour) =>
        TruthComparison.Of(Report, new Truth([new("c1", World.Start + TimeSpan.FromHours(hour), new Grams(1_200_000))]));
}
