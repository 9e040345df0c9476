using System.Text;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting;
using Telemetry.Reporting.Runs;
using Xunit;

namespace Telemetry.Tests.Reporting.Runs;

public sealed class RunHtmlTests
{
    private static readonly string Dutch = Page(ReportLanguage.Dutch);
    private static readonly string English = Page(ReportLanguage.English);

    [Fact]
    public void A_page_says_its_language_and_heads_every_column_and_row()
    {
        Assert.Contains("<html lang=\"nl\">", Dutch, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", English, StringComparison.Ordinal);
        Assert.DoesNotContain("<th>", Dutch, StringComparison.Ordinal);
        Assert.Equal(Count(Dutch, "<table>"), Count(Dutch, "<caption>"));
        Assert.Equal(Count(Dutch, "<table>"), Count(Dutch, "</table>"));
        Assert.Contains("<th scope=\"row\">Eerstestad</th>", Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_languages_show_the_same_numbers_in_their_own_notation()
    {
        Assert.Contains("1.000,007 kg", Dutch, StringComparison.Ordinal);
        Assert.Contains("1,000.007 kg", English, StringComparison.Ordinal);
        Assert.Contains("Onbekende producent (wees)", Dutch, StringComparison.Ordinal);
        Assert.Contains("Unknown producer (orphan)", English, StringComparison.Ordinal);
        Assert.DoesNotContain("Gemeente", English, StringComparison.Ordinal);
        Assert.DoesNotContain("Municipality", Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_names_pack_period_kind_instant_run_and_root()
    {
        foreach (var text in (string[])["nl-packaging", "2024.1", "2024-10: 1 oktober 2024 tot en met 31 oktober 2024", "definitief", "2024-11-12 10:00", new string('1', 64), PublishedRuns.Root])
            Assert.Contains(text, Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_each_table_stands_the_proof_of_its_step()
    {
        Assert.Contains("Bewijs: erin 1.100,007 kg = eruit, met alle resten 1.100,007 kg: klopt", Dutch, StringComparison.Ordinal);
        Assert.Contains("Som van de regels € 245,00 = totaal € 245,00: klopt", Dutch, StringComparison.Ordinal);
        Assert.Contains("daarnaast niet verdeeld", Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void A_proof_that_fails_is_said_at_the_top_and_at_its_table()
    {
        var run = PublishedRuns.Of();
        var outcome = run.Result.Outcome with { Proofs = [new StepProof("judge", TableUnit.Gram, 5, 4)] };
        var page = Encoding.UTF8.GetString(RunHtml.Write(run with { Result = run.Result with { Outcome = outcome } }, ReportLanguage.Dutch));
        Assert.Contains("Gebruik deze berekening niet", page, StringComparison.Ordinal);
        Assert.Contains("<li class=\"broken\">Bewijs: erin 0,005 kg ≠ eruit, met alle resten 0,004 kg: KLOPT NIET</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"broken\"", Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_is_a_dash_and_not_judged()
    {
        Assert.Contains("niet beoordeeld", Dutch, StringComparison.Ordinal);
        Assert.Matches("400,003</td>\\s*<td class=\"number\">–</td>\\s*<td class=\"number\">–</td>", Dutch);
    }

    [Fact]
    public void A_figure_that_was_given_by_hand_is_marked_so_and_others_have_days_and_source()
    {
        Assert.Contains("opgegeven bij deze berekening; niet gepubliceerd", Dutch, StringComparison.Ordinal);
        Assert.Contains("UMP 4.2, hoofdstuk 5", Dutch, StringComparison.Ordinal);
        Assert.DoesNotContain("218", Dutch, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_from_outside_are_text_and_never_markup()
    {
        var run = PublishedRuns.Of();
        var pack = run.Result.Pack with { Title = "<script>alert(1)</script>" };
        Assert.DoesNotContain("<script", Encoding.UTF8.GetString(RunHtml.Write(run with { Result = run.Result with { Pack = pack } }, ReportLanguage.Dutch)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_provisional_run_says_that_it_binds_nobody() =>
        Assert.Contains("Aan deze bedragen is niemand gebonden", Encoding.UTF8.GetString(RunHtml.Write(PublishedRuns.Of(RunKind.Provisional), ReportLanguage.Dutch)), StringComparison.Ordinal);

    private static string Page(ReportLanguage language) => Encoding.UTF8.GetString(RunHtml.Write(PublishedRuns.Of(), language)).Replace("&#x2260;", "≠", StringComparison.Ordinal);

    private static int Count(string page, string text) => page.Split(text).Length - 1;
}
