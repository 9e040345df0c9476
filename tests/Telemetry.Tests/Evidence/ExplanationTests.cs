using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Reading;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Reporting;
using Telemetry.Reporting.Evidence.Explaining;
using Xunit;

namespace Telemetry.Tests.Evidence;

public sealed class ExplanationTests
{
    private const string Cents = "amount/GM0000/pmd/pro-a";

    private static readonly RunResult Run = SmallRun.Of(SmallRun.Facts(200));

    [Fact]
    public void A_cent_leads_to_its_rule_figure_weight_cells_emptyings_tickets_and_readings()
    {
        var text = ExplanationText.Of(RunExplanation.Of(Run, Cents, ReportLanguage.English)!);
        Assert.Contains("rule: Pay [pay]:", text, StringComparison.Ordinal);
        Assert.Contains("figure: Rate a tonne: 261.07 ", text, StringComparison.Ordinal);
        Assert.Contains("set for this run", text, StringComparison.Ordinal);
        Assert.Contains("weight: 0.700 kg of 1.000 kg", text, StringComparison.Ordinal);
        Assert.Contains("market/pro-a/pmd = 0.700 kg", text, StringComparison.Ordinal);
        Assert.Contains("Register placed-on-market: pro-a/pmd", text, StringComparison.Ordinal);
        Assert.Contains("starting point: Accepted (measured:accepted)", text, StringComparison.Ordinal);
        Assert.Contains("Weighing ticket collector:t", text, StringComparison.Ordinal);
        Assert.Contains("tare: 9,000.0", text, StringComparison.Ordinal);
        Assert.Contains("SHA-256 of the readings: ", text, StringComparison.Ordinal);
        Assert.Contains("booked: fee: pro-a → GM0000", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Dutch_is_spoken_in_Dutch_with_the_same_figures()
    {
        var text = ExplanationText.Of(RunExplanation.Of(Run, Cents, ReportLanguage.Dutch)!);
        Assert.Contains("regel: Vergoeden [pay]:", text, StringComparison.Ordinal);
        Assert.Contains("gewicht: 0,700 kg van 1,000 kg", text, StringComparison.Ordinal);
        Assert.Contains("Weegbon collector:t", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Weighing", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_emptyings_of_a_cell_and_the_rest_add_up_to_it()
    {
        var cell = Run.Lines.First(line => line.Id == "accepted/GM0000/pmd");
        var trace = new RunTrace(Run);
        Assert.Equal(cell.Value, trace.Emptyings(Run.Pack.Inputs[0], cell.At).Sum(one => one.Value));
        Assert.True(trace.Emptyings(Run.Pack.Inputs[0], cell.At).Count > InputExplanations.Shown);
        Assert.Contains("others, together", ExplanationText.Of(RunExplanation.Of(Run, cell.Id, ReportLanguage.English)!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kilogram_is_followed_up_to_what_was_made_from_it()
    {
        var emptying = Run.Emptyings.First(one => one.Fact is { Municipality: "GM0000", Stream: "pmd" }).Fact.Id;
        Assert.Contains(RunExplanation.Of(Run, emptying, ReportLanguage.English)!.Parts, part => part.Kind == "use" && part.Title.Contains("accepted/GM0000/pmd", StringComparison.Ordinal));
        Assert.Contains(RunExplanation.Of(Run, "accepted/GM0000/pmd", ReportLanguage.English)!.Parts, part => part.Kind == "use" && part.Title.Contains("shares/GM0000/pmd/pro-a", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ticket_shows_its_corrections_with_who_and_why()
    {
        var ticket = RunExplanation.Of(Run, "collector:t2", ReportLanguage.English)!;
        var correction = Assert.Single(ticket.Parts, part => part.Kind == "correction");
        Assert.Contains(correction.Details, detail => detail is { Label: "reason", Text: "Nuance 😀" });
        Assert.Contains(correction.Details, detail => detail is { Label: "objection", Text: "bezwaar-1" });
        Assert.Contains(correction.Details, detail => detail is { Label: "net", Text: "0.001 kg" });
    }

    [Fact]
    public void What_the_run_does_not_have_has_no_explanation() => Assert.Null(RunExplanation.Of(Run, "amount/GM9999", ReportLanguage.Dutch));

    [Theory]
    [InlineData(Cents)]
    [InlineData("collector:t5")]
    public async Task A_line_is_proven_to_stand_in_its_package(string id)
    {
        var package = await Packages.OfAsync(200);
        var read = await PackageReader.ReadAsync(new MemoryStream(package), keepLeaves: true);
        var proof = EvidenceJson.ReadProof(EvidenceJson.Write(await PackageProof.OfAsync(Run, read, id, new MemoryStream(package)), read.Root));
        Assert.Equal(read.Root, proof.Root());
        Assert.Equal(read.Stated!.Root, proof.Root());
        Assert.Contains(id.Split(':')[^1], proof.Line, StringComparison.Ordinal);
        Assert.NotEqual(read.Root, (proof with { Line = proof.Line.Replace("\"unit\":\"minorUnit\",\"value\":", "\"unit\":\"minorUnit\",\"value\":1", StringComparison.Ordinal).Replace("\"gross\":1", "\"gross\":2", StringComparison.Ordinal) }).Root());
    }
}
