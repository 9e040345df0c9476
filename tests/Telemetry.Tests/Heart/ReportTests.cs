using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
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
    public void The_page_shows_the_period_as_local_days_in_its_language()
    {
        Assert.Contains("1 oktober 2024 tot en met 31 oktober 2024 (tijd van Europe/Amsterdam)", Page(ReportLanguage.Dutch), StringComparison.Ordinal);
        Assert.Contains("1 October 2024 to 31 October 2024 (Europe/Amsterdam time)", Page(ReportLanguage.English), StringComparison.Ordinal);
        Assert.DoesNotContain("22:00:00.000Z", Page(ReportLanguage.Dutch), StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_the_registers_stand_in_the_language_of_the_page()
    {
        var bilingual = Report with { Registry = World.Registry with { About = new("Proefgebied", "Trial area") } };
        string Page(ReportLanguage language) => Encoding.UTF8.GetString(ReportHtml.Write(bilingual, language, "abc"));
        Assert.Contains("Proefgebied", Page(ReportLanguage.Dutch), StringComparison.Ordinal);
        Assert.DoesNotContain("Trial area", Page(ReportLanguage.Dutch), StringComparison.Ordinal);
        Assert.Contains("Trial area", Page(ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejection_says_why()
    {
        var rejected = AllocationRun.Compute(
            World.Facts(World.Hourly("c1", 60, 60, 60, 60, 0, 0, 0, 0), World.Ticket("t1", World.Start + TimeSpan.FromHours(9), 100_000, 15_001)), Period.Month(2024, 10));
        Assert.Contains("afgekeurd: 15,001 kg stoorstromen, meer dan 15 %", Encoding.UTF8.GetString(ReportHtml.Write(rejected, ReportLanguage.Dutch, "abc")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.Dutch)]
    [InlineData(ReportLanguage.English)]
    public void A_page_can_be_read_by_a_screen_reader(ReportLanguage language)
    {
        var page = Page(language);
        Assert.Equal(1, Regex.Count(page, "<h1>"));
        Assert.DoesNotMatch("<th(?!ead| scope=)", page);
        Assert.Equal(Regex.Count(page, "<table>"), Regex.Count(page, "<caption>."));
        Assert.Equal(Regex.Count(page, "tabindex=\"0\""), Regex.Count(page, "role=\"region\" tabindex=\"0\" aria-label=\"."));
        Assert.Matches("<svg role=\"img\" aria-label=\".", page);
    }

    [Fact]
    public void Every_text_colour_stands_out_from_its_background()
    {
        var page = Page(ReportLanguage.Dutch);
        foreach (var name in new[] { "ink", "muted", "accent", "alarm" })
            Assert.True(Contrast(Colour(page, $"--{name}: "), 0xFFFFFF) >= 4.5, name);
        Assert.True(Contrast(Colour(page, "--ink: "), Colour(page, "var(--alarm); background: ")) >= 4.5, "notice");
    }

    [Fact]
    public void The_columns_of_the_terminal_table_stand_under_their_heads()
    {
        var rows = ReportText.Table(Report, ReportLanguage.Dutch).Split("\n\n")[0].Split('\n');
        var (head, first) = (rows[0], rows[1]);
        Assert.Equal(head.IndexOf("Ingezameld", StringComparison.Ordinal) + "Ingezameld".Length, first.IndexOf("1.234,567", StringComparison.Ordinal) + "1.234,567".Length);
        Assert.StartsWith("Noord <b>, Pmd", first, StringComparison.Ordinal);
    }

    [Fact]
    public void The_terminal_table_says_that_mass_is_conserved()
    {
        var table = ReportText.Table(Report, ReportLanguage.English);
        Assert.Contains("=A", table, StringComparison.Ordinal);
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

    private static string Page(ReportLanguage language) => Encoding.UTF8.GetString(ReportHtml.Write(Report, language, "abc"));

    private static int Colour(string page, string before) =>
        int.Parse(page.AsSpan(page.IndexOf(before + "#", StringComparison.Ordinal) + before.Length + 1, 6), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <summary>WCAG 2.2, contrast ratio.</summary>
    private static double Contrast(int text, int background)
    {
        var (one, other) = (Luminance(text) + 0.05, Luminance(background) + 0.05);
        return Math.Max(one, other) / Math.Min(one, other);
    }

    /// <summary>WCAG 2.2, relative luminance.</summary>
    private static double Luminance(int colour) => (0.2126 * Channel(colour >> 16)) + (0.7152 * Channel(colour >> 8)) + (0.0722 * Channel(colour));

    private static double Channel(int colour)
    {
        var value = (colour & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static (int, int, int) Counts(TruthComparison comparison) => (comparison.TrueEvents, comparison.DetectedEvents, comparison.MatchedEvents);

    private static TruthComparison Comparison(int hour) =>
        TruthComparison.Of(Report, new Truth([new("c1", World.Start + TimeSpan.FromHours(hour), new Grams(1_200_000))]));
}
