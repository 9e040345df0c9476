using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Simulators.Import;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class WyndhamImportTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_published_row_is_accepted_or_refused_with_its_reason()
    {
        var import = WyndhamImport.Read(SharedData.FolderOrSkip("wyndham_smart_bins"));
        var samples = import.Scenario.Histories.SelectMany(history => history.Samples).ToArray();
        output.WriteLine($"{import.RowsRead} read, {import.RowsAccepted} accepted, {import.RowsRefused} refused, {import.Findings.Count} findings");
        Assert.Equal(20_691, import.RowsRead);
        Assert.Equal(import.RowsRead, import.RowsAccepted + import.RowsRefused);
        Assert.Equal(import.RowsAccepted, samples.Length);
        Assert.Equal(22, import.Scenario.Histories.Count);
        Assert.Empty(RegistryRules.Violations(import.Scenario.Registry));
        Assert.Contains("© Wyndham City Council, data.gov.au, CC BY 2.5 AU; subset", import.Scenario.Registry.About.English, StringComparison.Ordinal);
        Assert.Equal(503, import.RowsRefused);
        Assert.Equal(221, import.Findings.Count(finding => finding.Reason.StartsWith("lies before", StringComparison.Ordinal)));
        Assert.Single(import.Findings, finding => finding.Reason.StartsWith("has another value", StringComparison.Ordinal));
        Assert.All(samples, sample => Assert.Equal(0, sample.Value % 1_000));
    }

    [Fact]
    public void Defects_are_found_and_survived()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "containers.csv"), "serial,stream\n1,general\n2,recycling\n");
        File.WriteAllText(Path.Combine(folder.Path, "fill_daily.csv"), """
            Bin ID,Fullness,fullnessThreshold,timestamp,reason
            1,4,8,02-01-2020,NOT_READY
            1,4,8,02-01-2020,NOT_READY
            1,6,8,02-01-2020,NOT_READY
            2,10,8,01-07-2020,ALERT
            1,2,8,01-01-2020,NOT_READY
            9,2,8,01-01-2020,NOT_READY
            1,11,8,01-01-2020,NOT_READY
            1,2,8,31-02-2020,NOT_READY
            1,2,8,01-01-2020,MAYBE
            1,2
            """);
        var import = WyndhamImport.Read(folder.Path);
        Assert.Equal((10, 4, 6), (import.RowsRead, import.RowsAccepted, import.RowsRefused));
        Assert.Equal([3, 7, 8, 9, 10, 11], import.Findings.Where(finding => finding.Refused).Select(finding => finding.Row));
        Assert.Equal([4, 6], import.Findings.Where(finding => !finding.Refused).Select(finding => finding.Row));
        Assert.Equal([2_000, 4_000, 6_000], import.Scenario.Histories[0].Samples.Select(sample => sample.Value));
        var alarm = Assert.Single(import.Scenario.Histories[1].Samples);
        Assert.Equal((ReadingStatus.Suspect, 10_000, Instant.FromUtc(2020, 7, 1, 2)), (alarm.Status, alarm.Value, alarm.At));
    }
}
