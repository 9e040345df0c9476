using System.Text;
using System.Text.Json;
using Telemetry.Quality.Dispute;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Xunit;

namespace Telemetry.Tests.Heart.Dispute;

public sealed class DisputeFileTests
{
    [Fact]
    public void The_excess_is_what_lies_above_the_limit_on_exact_masses()
    {
        Assert.Equal(new Grams(5_000), DisputedLoad.File().Excess);
        Assert.Equal(Grams.Zero, DisputedLoad.File(45_000).Excess);
        Assert.Null(DisputedLoad.File(null).Excess);
    }

    [Fact]
    public void Without_samples_nothing_is_shown_and_the_file_says_how_sure_the_assessment_must_be()
    {
        var file = DisputedLoad.File();

        Assert.Equal(ExcessVerdict.NotSampled, file.Advice!.Verdict);
        Assert.Equal(5_000 / (1.645 * 300_000), file.NeededPrecision!.Value, 12);
        Assert.Null(DisputedLoad.File(45_000).NeededPrecision);
    }

    [Fact]
    public void Five_samples_that_scatter_leave_the_excess_within_noise_and_tell_how_many_more_would_settle_it()
    {
        var file = DisputedLoad.File(samples:
        [
            DisputedLoad.Sample("s1", 7_000, 53_000), DisputedLoad.Sample("s2", 10_000, 51_000), DisputedLoad.Sample("s3", 12_000, 50_000),
            DisputedLoad.Sample("s4", 6_000, 54_000), DisputedLoad.Sample("s5", 14_000, 49_000),
        ]);

        Assert.Equal(ExcessVerdict.NotShown, file.Advice!.Verdict);
        Assert.Equal(49.0 / 306, file.Advice.Interval!.Share, 12);
        Assert.True(file.Advice.MoreSamples > 50, $"{file.Advice.MoreSamples}");
        Assert.Null(file.Planned);
    }

    [Fact]
    public void Samples_that_agree_show_the_excess() =>
        Assert.Equal(
            ExcessVerdict.ExcessShown,
            DisputedLoad.File(samples: [.. Enumerable.Range(0, 8).Select(index => DisputedLoad.Sample($"s{index}", 15_000 + (index * 20), 45_000))]).Advice!.Verdict);

    [Fact]
    public void The_last_assessment_stands_and_the_first_stays()
    {
        var file = DisputedLoad.File(assessments:
        [
            DisputedLoad.Assessment("a2", DisputedLoad.Weighed + TimeSpan.FromHours(2), 40_000), DisputedLoad.Assessment("a1", DisputedLoad.Weighed, 60_000),
        ]);

        Assert.Equal(["a1", "a2"], file.Assessments.Select(one => one.Id));
        Assert.Equal(new Grams(40_000), file.Interfering);
    }

    [Fact]
    public void Who_looked_for_something_else_later_does_not_take_the_finding_out_of_the_file()
    {
        var later = DisputedLoad.Assessment("a2", DisputedLoad.Weighed + TimeSpan.FromHours(2), null, reason: null) with { RejectionCost = null, NonPackaging = new Grams(1_000) };
        var file = DisputedLoad.File(assessments: [DisputedLoad.Assessment("a1", DisputedLoad.Weighed, 60_000), later]);
        Assert.Equal((new Grams(60_000), new Grams(15_000), "te veel <stoorstromen>"), (file.Interfering, file.Excess, file.Standing!.RejectionReason));
    }

    [Fact]
    public void No_name_stands_twice_in_one_object()
    {
        var file = DisputedLoad.File(assessments: [DisputedLoad.Assessment("a1", DisputedLoad.Weighed, 50_000)], samples: [DisputedLoad.Sample("s1", 9_000, 51_000)]);
        using var document = JsonDocument.Parse(DisputeJson.Write(file), new JsonDocumentOptions { AllowDuplicateProperties = false });
        Assert.Equal("fullEmptying", document.RootElement.GetProperty("emptyings")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public void A_container_of_which_too_little_is_known_is_missing_and_not_nought()
    {
        var file = DisputedLoad.File();
        var (known, unknown) = (file.Emptyings.Single(one => one.Container.Id == "c1"), file.Emptyings.Single(one => one.Container.Id == "c4"));

        Assert.InRange(known.Contribution!.Expected.Value, known.Contribution.Low.Value, known.Contribution.High.Value);
        Assert.Null(unknown.Contribution);
        Assert.Contains(new MissingFact(MissingKind.ContainerShare, "c4"), file.Missing);
        Assert.DoesNotContain(new MissingFact(MissingKind.ContainerShare, "c1"), file.Missing);
    }

    [Fact]
    public void What_is_recorded_is_not_called_missing()
    {
        var bare = DisputedLoad.File().Missing.Select(missing => missing.Kind).ToHashSet();
        var full = DisputedLoad.File(assessments: [DisputedLoad.Assessment("a1", DisputedLoad.Weighed, 50_000)], samples: [DisputedLoad.Sample("s1", 9_000, 51_000)])
            .Missing.Select(missing => missing.Kind).ToHashSet();

        MissingKind[] recorded = [MissingKind.Inspector, MissingKind.Photos, MissingKind.Samples, MissingKind.RejectionReason, MissingKind.RejectionCost];
        Assert.Superset(recorded.ToHashSet(), bare);
        Assert.Empty(full.Intersect(recorded));
    }

    [Fact]
    public void Who_weighed_who_measured_who_judged_and_who_pays_are_named_apart()
    {
        var parties = DisputeParties.Of(DisputedLoad.File(assessments: [DisputedLoad.Assessment("a1", DisputedLoad.Weighed, 50_000)]));

        Assert.Equal(
            [(PartyRole.Weighed, "collector"), (PartyRole.Measured, "collector"), (PartyRole.Judged, "cert-17"), (PartyRole.Sorted, ""), (PartyRole.Pays, "PRO-A"), (PartyRole.Pays, "PRO-B")],
            parties.Select(party => (party.Role, party.Id)));
    }

    [Fact]
    public void The_same_facts_in_another_order_give_the_same_bytes()
    {
        var facts = DisputedLoad.File(samples: [DisputedLoad.Sample("s1", 9_000, 51_000), DisputedLoad.Sample("s2", 8_000, 51_000)]).Facts;
        var shuffled = facts with
        {
            Events = [.. facts.Events.Reverse()], Samples = [.. facts.Samples.Reverse()],
            Readings = facts.Readings.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<Readings.Reading>)[.. entry.Value.Reverse(), .. entry.Value]),
        };

        Assert.Equal(DisputeDocuments.Of(DisputeFile.Of(facts)).Select(Shown), DisputeDocuments.Of(DisputeFile.Of(shuffled)).Select(Shown));

        static string Shown(KeyValuePair<string, byte[]> document) => $"{document.Key} {Convert.ToHexString(document.Value)}";
    }

    [Fact]
    public void The_record_writes_what_is_not_known_as_null()
    {
        using var json = JsonDocument.Parse(DisputeJson.Write(DisputedLoad.File(null, shares: false)));
        var judgement = json.RootElement.GetProperty("judgement");

        Assert.Equal(JsonValueKind.Null, judgement.GetProperty("interferingGrams").ValueKind);
        Assert.Equal(JsonValueKind.Null, judgement.GetProperty("excessGrams").ValueKind);
        Assert.All(json.RootElement.GetProperty("emptyings").EnumerateArray(), emptying => Assert.Equal(JsonValueKind.Null, emptying.GetProperty("expectedInterfering").ValueKind));
        Assert.Contains(json.RootElement.GetProperty("missing").EnumerateArray(), missing => missing.GetProperty("what").GetString() == "assessment");
    }

    [Fact]
    public void The_tables_are_open_data_in_which_nothing_passes_for_a_formula_and_no_failed_reading_for_a_value()
    {
        var file = DisputedLoad.File(samples: [DisputedLoad.Sample("s1", 9_000, 51_000)]);
        var (readings, samples) = (Encoding.UTF8.GetString(DisputeCsv.Readings(file)), Encoding.UTF8.GetString(DisputeCsv.Samples(file)));

        Assert.Contains(",c4,fillLevel,2024-10-07T07:30:00.000Z,,noTarget,", readings, StringComparison.Ordinal);
        Assert.Contains(",'=rest,packaging,51000\r\n", samples, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ReportLanguage.Dutch, "Niet vast te stellen: uit deze vracht is geen monster gesorteerd.", "c4: te weinig bekend om een bijdrage te verwachten.")]
    [InlineData(ReportLanguage.English, "It cannot be said: no sample of this load was sorted.", "c4: too little known to expect a contribution.")]
    public void The_page_says_in_both_languages_what_is_shown_and_what_is_missing(ReportLanguage language, string verdict, string missing)
    {
        var page = Encoding.UTF8.GetString(DisputeHtml.Write(DisputedLoad.File(), language, "abc"));

        Assert.Contains(verdict, page, StringComparison.Ordinal);
        Assert.Contains(missing, page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_loads_and_runs_nothing_and_shows_text_from_outside_as_text()
    {
        var page = Encoding.UTF8.GetString(DisputeHtml.Write(DisputedLoad.File(assessments: [DisputedLoad.Assessment("a1", DisputedLoad.Weighed, 50_000)]), ReportLanguage.Dutch, "abc"));

        Assert.Contains("te veel &lt;stoorstromen&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
    }
}
