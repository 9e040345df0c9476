using System.Text;
using System.Text.Json;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Steps;
using Telemetry.Containers;
using Telemetry.Protocol.RulePacks;
using Telemetry.Quantities;
using Telemetry.Reporting;
using Telemetry.Reporting.RulePacks;
using Xunit;

namespace Telemetry.Tests.RulePacks;

public sealed class ShippedPacksTests
{
    public static TheoryData<string> Names => [.. ShippedPacks.All.Select(pack => pack.Name)];

    private static RulePack Pack(string name) => ShippedPacks.Find(name)!.Pack;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_pack_passes_its_checks(string name) => Assert.Empty(PackChecks.Violations(Pack(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_pack_is_of_the_published_schema(string name) =>
        Assert.Empty(SchemaCheck.Violations(JsonSerializer.Deserialize<JsonElement>(RulePackSchema.Bytes), JsonSerializer.Deserialize<JsonElement>(RulePackJson.Write(Pack(name)))));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_text_of_a_shipped_pack_is_in_two_languages(string name)
    {
        var pack = Pack(name);
        IEnumerable<Wording> texts = [pack.Title, pack.About, .. pack.Figures.Select(figure => figure.Title), .. pack.Inputs.Select(input => input.Title), .. pack.Steps.Select(step => step.Title)];
        Assert.All(texts, text => Assert.NotEqual(text.Dutch, text.English));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_value_of_a_shipped_pack_has_a_source_and_a_modelling_choice_is_no_tariff(string name)
    {
        var sources = Pack(name).Sources.ToDictionary(source => source.Id, source => source.Rank, StringComparer.Ordinal);
        foreach (var figure in Pack(name).Figures.Where(figure => figure.Unit is FigureUnit.PerTonne or FigureUnit.Percent))
            Assert.All(figure.Values, value => Assert.NotEqual(LegalRank.ModellingChoice, sources[value.Source]));
        Assert.All(Pack(name).Figures.SelectMany(figure => figure.Values), value => Assert.Contains(value.Source, sources));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_register_that_a_shipped_pack_reads_has_the_columns_filters_and_unit_it_asks_for(string name)
    {
        foreach (var input in Pack(name).Inputs.Where(RegisterTables.IsRegister))
            Assert.Empty(RegisterTables.Of(input, Array.Empty<RegisterEntry>(), Period.Year(2024), Instant.FromUtc(2025, 1, 1)).Cells);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_page_of_a_pack_holds_every_figure_source_and_sentence(string name)
    {
        var pack = Pack(name);
        var page = Encoding.UTF8.GetString(PackHtml.Write(pack, RulePackJson.Hash(pack), ReportLanguage.English));
        Assert.Contains(RulePackJson.Hash(pack), page, StringComparison.Ordinal);
        foreach (var text in pack.Figures.Select(figure => figure.Title.English).Concat(pack.Sources.Select(source => source.Citation.English)))
            Assert.Contains(Html.Text(text), page, StringComparison.Ordinal);
        foreach (var step in pack.Steps) Assert.Contains($"{Html.Text(step.Title.English)}</strong> ({step.Step})", page, StringComparison.Ordinal);
        Assert.All(pack.Steps, step => Assert.NotNull(StepCatalogue.Find(step.Step)));
    }

    [Fact]
    public void A_page_is_in_the_language_that_was_asked_for_and_writes_its_numbers_that_way()
    {
        var dutch = PackText.Of(Pack("nl-packaging"), "–", ReportLanguage.Dutch);
        Assert.Contains("261,07 EUR per ton; alles; 2024-01-01 tot en met 2024-12-31; besluit", dutch, StringComparison.Ordinal);
        Assert.Contains("261.07 EUR a tonne; all; 2024-01-01 up to and including 2024-12-31; decision", PackText.Of(Pack("nl-packaging"), "–", ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_is_found_by_id_where_one_version_is_shipped_and_else_by_version()
    {
        Assert.Equal("nl-packaging@2024.1", ShippedPacks.Find("nl-packaging")!.Name);
        Assert.Null(ShippedPacks.Find("nl-public-bins"));
        Assert.Equal("2023.1", ShippedPacks.Find("nl-public-bins@2023.1")!.Pack.Version);
        Assert.Null(ShippedPacks.Find("nl-packaging@1"));
    }
}
