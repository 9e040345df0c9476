using Telemetry.Simulators.Histories;

namespace Telemetry.SystemTests;

public sealed class ReplayTests
{
    [Theory]
    [InlineData("wyndham", "wyndham_smart_bins", "2020", true)]
    [InlineData("edinburgh", "edinburgh_litter_bin_sensors", "2016", false)]
    public async Task A_real_data_set_goes_through_the_whole_path_once_and_its_report_equals_a_naive_sum(string verb, string dataSet, string period, bool mosquitto)
    {
        using var installation = new Installation(mosquitto);
        await installation.PrepareAsync("import", verb, SharedData.Folder(dataSet));
        await installation.StartBrokerAsync();
        await installation.StartServerAsync();
        installation.StartReplay();
        await installation.ReplayEndsAsync(TimeSpan.FromMinutes(3));

        var samples = HistoryFolder.Read(installation.Data).Histories.Sum(history => history.Samples.Count);
        var counts = installation.Counts();
        Assert.Equal((samples, samples, 0, 0), (counts.Readings, installation.DistinctReadings(), counts.SetAside, counts.DeadLetters));

        // Naive: no tickets, so the collected mass is the sum of volume × density over the events, added up without any of the product's steps.
        var report = installation.Report(period);
        var containers = report.Registry.Containers.ToDictionary(container => container.Id);
        var streams = report.Registry.Streams.ToDictionary(stream => stream.Id);
        var naive = report.Events.Sum(line =>
            Math.Round(containers[line.Event.Container].CapacityLitres * (decimal)(line.Event.Before - line.Event.After) * streams[containers[line.Event.Container].Stream].GramsPerLitre / 10_000m, MidpointRounding.AwayFromZero));
        Assert.True(report.Events.Count > 500, $"{report.Events.Count} events");
        Assert.Equal(naive, report.Lines.Sum(line => line.Collected.Value));
        Assert.Equal(report.Lines.Sum(line => line.Accepted.Value), report.Lines.Sum(line => line.Shares.Sum(share => share.Mass.Value) + line.Orphan.Value + line.Unallocated.Value));
        Assert.True(report.IsConserved);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ten_kills_of_server_broker_and_edge_lose_nothing_and_change_no_byte_of_the_report(bool mosquitto)
    {
        using var clean = new Installation(mosquitto: false);
        await clean.PrepareAsync("simulate", "--seed", "3");
        await clean.StartBrokerAsync();
        await clean.StartServerAsync();
        clean.StartReplay();
        await clean.ReplayEndsAsync(TimeSpan.FromMinutes(2));

        using var killed = new Installation(mosquitto);
        await killed.PrepareAsync("simulate", "--seed", "3");
        await killed.StartBrokerAsync();
        await killed.StartServerAsync();
        killed.StartReplay("200000");
        var chance = new Random(20241027);
        for (var kill = 0; kill < 10; kill++)
        {
            await Task.Delay(chance.Next(300, 1_500), TestContext.Current.CancellationToken);
            var victim = kill < 3 ? new[] { "server", "broker", "replay" }[kill] : new[] { "server", "broker", "replay" }[chance.Next(3)];
            killed.Kill(victim);
            if (victim == "server") await killed.StartServerAsync();
            else if (victim == "broker") await killed.StartBrokerAsync();
            else killed.StartReplay("200000");
        }

        await killed.ReplayEndsAsync(TimeSpan.FromMinutes(3));
        var samples = HistoryFolder.Read(killed.Data).Histories.Sum(history => history.Samples.Count);
        var counts = killed.Counts();
        Assert.Equal((samples, samples), (counts.Readings, killed.DistinctReadings()));
        Assert.Equal(clean.ReportBytes("2024-10"), killed.ReportBytes("2024-10"));
    }
}
