using System.Text;
using Telemetry.Protocol.Quality;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Telemetry.Tests.Edge;
using Xunit;

namespace Telemetry.Tests.Heart.SeparationQuality;

public sealed class QualityFactTests
{
    private const string AssessmentHeader = "assessment_id;ticket_owner;ticket_id;assessed_at;method;inspector;interfering_kg;non_packaging_kg;rejection_reason;rejection_cost_eur;photos";
    private const string AssessmentLine = "a1;collector;t1;2024-10-07T14:00:00+02:00;visual;K-17;150,5;;\"te vuil; retour\";125,50;";
    private const string SampleHeader = "sample_id;stream;municipality;container;ticket_owner;ticket_id;taken_at;method;sorter;fraction;class;mass_kg";
    private const string SampleLines = "s1;pmd;GM0001;c1;;;2024-10-07T14:00:00Z;hand;S-1;bottles;packaging;50\ns1;pmd;GM0001;c1;;;2024-10-07T14:00:00Z;hand;S-1;glass;interfering;0\ns1;pmd;GM0001;c1;;;2024-10-07T14:00:00Z;hand;S-1;paper;interfering;NA\n";

    private static readonly Instant Known = Instant.FromUtc(2024, 11, 1);

    [Fact]
    public void An_assessment_is_read_with_what_was_not_judged_left_open()
    {
        var (_, read) = Assert.Single(Assessments(AssessmentLine).Accepted);
        Assert.Equal((new Grams(150_500), null, "te vuil; retour", new Cents(12_550)), (read.Interfering!.Value, (object?)read.NonPackaging, read.RejectionReason, read.RejectionCost!.Value));
    }

    [Theory]
    [InlineData("K-17", "Jansen", "inspector", "not a name")]
    [InlineData("visual", "guess", "method", "visual, weighed")]
    [InlineData("150,5", "-1", "interfering_kg", "negative")]
    [InlineData("125,50", "1.250,00", "rejection_cost_eur", "thousands")]
    [InlineData("2024-10-07T14:00:00+02:00", "7 oktober", "assessed_at", "not a time")]
    public void A_wrong_field_is_named_with_value_and_remedy(string right, string wrong, string field, string remedy)
    {
        var error = Assert.Single(Assessments(AssessmentLine.Replace(right, wrong, StringComparison.Ordinal)).Refused);
        Assert.Equal((2, field, wrong), (error.Row, error.Field, error.Value));
        Assert.Contains(remedy, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_personal_column_is_refused_whole()
    {
        var read = AssessmentCsv.Read(Encoding.UTF8.GetBytes($"{AssessmentHeader};BSN\n{AssessmentLine};123456782\n"), "station", Known);
        Assert.Empty(read.Accepted);
        Assert.DoesNotContain("123456782", Assert.Single(read.Refused).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heap_that_was_not_weighed_is_left_out_and_one_of_nothing_is_not()
    {
        var (row, sample) = Assert.Single(Samples(SampleLines).Accepted);
        Assert.Equal(2, row);
        Assert.Equal(["bottles", "glass"], sample.Fractions.Select(heap => heap.Name));
        Assert.Equal(Grams.Zero, sample.MassOf(SortedClass.Interfering));
    }

    [Fact]
    public void A_refused_row_takes_its_sample_along_and_leaves_the_others()
    {
        var read = Samples(SampleLines.Replace("glass;interfering", "glass;rubbish", StringComparison.Ordinal) + SampleLines.Replace("s1", "s2", StringComparison.Ordinal));
        Assert.Equal("s2", Assert.Single(read.Accepted).Fact.Id);
        Assert.Equal([2, 3], read.Refused.Select(error => error.Row));
    }

    [Fact]
    public void Rows_of_a_sample_that_contradict_one_another_are_refused() =>
        Assert.Contains(Samples(SampleLines.Replace("c1;;;2024-10-07T14:00:00Z;hand;S-1;glass", "c2;;;2024-10-07T14:00:00Z;hand;S-1;glass", StringComparison.Ordinal)).Refused, error => error.Row == 3 && error.Field == "sample_id");

    [Fact]
    public void What_is_written_is_read_again()
    {
        LoadAssessment[] assessments = [.. Assessments(AssessmentLine).Accepted.Select(one => one.Fact)];
        CompositionSample[] samples = [.. Samples(SampleLines).Accepted.Select(one => one.Fact)];
        Assert.Equal(AssessmentCsv.Write(assessments), AssessmentCsv.Write(AssessmentCsv.Read(AssessmentCsv.Write(assessments), "station", Known).Accepted.Select(one => one.Fact)));
        Assert.Equal(SampleCsv.Write(samples), SampleCsv.Write(SampleCsv.Read(SampleCsv.Write(samples), "sorter", Known).Accepted.Select(one => one.Fact)));
    }

    [Fact]
    public void The_ledger_takes_a_fact_once_and_never_alters_it()
    {
        using var folder = new TemporaryFolder();
        var file = LedgerFile.Open(Path.Combine(folder.Path, "ledger.db"));
        var (assessments, samples) = (new AssessmentLedger(file), new SampleLedger(file));
        var (assessment, sample) = (Assert.Single(Assessments(AssessmentLine).Accepted).Fact, Assert.Single(Samples(SampleLines).Accepted).Fact);
        Assert.Equal([FactOutcome.Added], assessments.Try([assessment]));
        Assert.Empty(assessments.All());
        Assert.Equal([FactOutcome.Added, FactOutcome.Added], [.. assessments.Add([assessment]), .. samples.Add([sample])]);
        Assert.Equal([FactOutcome.Duplicate, FactOutcome.Duplicate], [.. assessments.Add([assessment with { KnownAt = new(5) }]), .. samples.Add([sample])]);
        Assert.Equal([FactOutcome.Conflict, FactOutcome.Conflict], [.. assessments.Add([assessment with { Interfering = null }]), .. samples.Add([sample with { Fractions = [] }])]);
        Assert.Equal(AssessmentCsv.Write([assessment]), AssessmentCsv.Write(assessments.All()));
        Assert.Equal(SampleCsv.Write([sample]), SampleCsv.Write(samples.All()));
    }

    private static FactImport<LoadAssessment> Assessments(string line) => AssessmentCsv.Read(Encoding.UTF8.GetBytes($"{AssessmentHeader}\n{line}\n"), "station", Known);

    private static FactImport<CompositionSample> Samples(string lines) => SampleCsv.Read(Encoding.UTF8.GetBytes($"{SampleHeader}\n{lines}"), "sorter", Known);
}
