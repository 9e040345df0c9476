using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Simulators.Import;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class EdinburghImportTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_published_event_is_accepted()
    {
        var import = EdinburghImport.Read(SharedData.FolderOrSkip("edinburgh_litter_bin_sensors"));
        output.WriteLine($"{import.RowsRead} read, {import.RowsAccepted} accepted, {import.RowsRefused} refused, {import.Scenario.Histories.Sum(history => history.Samples.Count)} samples");
        Assert.Equal((5_539, 334), (import.RowsRead, import.Scenario.Histories.Count));
        Assert.Equal(import.RowsRead, import.RowsAccepted + import.RowsRefused);
        Assert.Empty(import.Findings);
        Assert.Empty(RegistryRules.Violations(import.Scenario.Registry));
        Assert.Contains("Contains City of Edinburgh Council data, licensed under the Open Government Licence v3.0", import.Scenario.Registry.About.English, StringComparison.Ordinal);
        Assert.All(import.Scenario.Histories, history => Assert.All(history.Samples, sample => Assert.InRange(sample.Value, 0, 10_000)));
        Assert.All(import.Scenario.Histories, history => Assert.Equal(history.Samples.Count, history.Samples.DistinctBy(sample => sample.At).Count()));
    }

    [Fact]
    public void A_level_rises_to_the_stated_fill_and_is_empty_half_an_hour_later()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "sites.csv"), "site_id,capacity_l_derived\n7,240\n");
        File.WriteAllText(Path.Combine(folder.Path, "collection_events.csv"), """
            event_id,site_id,collected_at_utc,fill_before_pct
            1,7,2016-06-03T12:00:00Z,80
            1,7,2016-06-03T12:00:00Z,80
            2,7,yesterday,80
            3,7,2016-06-03T12:00:00Z,101
            4,8,2016-06-03T12:00:00Z,10
            """);
        var import = EdinburghImport.Read(folder.Path);
        Assert.Equal((5, 1, 4), (import.RowsRead, import.RowsAccepted, import.RowsRefused));
        var samples = import.Scenario.Histories[0].Samples;
        Assert.Equal((Instant.FromUtc(2016, 6, 3), 0L), (samples[0].At, samples[0].Value));
        Assert.Equal((Instant.FromUtc(2016, 6, 3, 11, 59), 8_000L), (samples[^2].At, samples[^2].Value));
        Assert.Equal((Instant.FromUtc(2016, 6, 3, 12, 30), 0L), (samples[^1].At, samples[^1].Value));
        Assert.Equal(8, samples.Count);
    }
}
