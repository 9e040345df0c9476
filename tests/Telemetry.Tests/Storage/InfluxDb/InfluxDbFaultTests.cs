using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.InfluxDb;
using Telemetry.Tests.Storage.Contract;
using Xunit;

namespace Telemetry.Tests.Storage.InfluxDb;

/// <summary>A real influxd that dies while it is written to.</summary>
public sealed class InfluxDbFaultTests : IDisposable
{
    private const int Batches = 150;
    private const int Rows = 200;

    private readonly InfluxServer server = new();

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_server_that_is_killed_three_times_while_it_is_written_to_has_everything_once_in_the_end()
    {
        var options = server.NewDatabase() with { Attempts = 60, LeastDelay = TimeSpan.FromMilliseconds(20), MostDelay = TimeSpan.FromSeconds(1), MaximumPoints = 500 };
        using var store = InfluxDbReadingStore.Open(options, TimeProvider.System, new Random(11));
        var writing = Task.Run(() => WriteAll(store), TestContext.Current.CancellationToken);
        foreach (var kill in new[] { 2_000, 12_000, 22_000 })
        {
            while (store.Totals.Acknowledged < kill && !writing.IsCompleted) await Task.Delay(1, TestContext.Current.CancellationToken);
            Assert.False(writing.IsCompleted, "the server died too late to show anything");
            server.Kill();
            await Task.Delay(100, TestContext.Current.CancellationToken);
            server.Start();
        }

        await writing.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal((Batches * Rows) + Batches, store.Totals.Written);
        Assert.Equal(store.Totals.Written, store.Totals.Acknowledged);
        Assert.True(store.Totals.Retries > 0, "no request met the dead server");
        Assert.Equal(new StoreCounts((Batches * Rows) - Batches, Batches, Batches), store.Counts());
        Assert.Equal(
            Enumerable.Range(0, Batches * Rows).Where(i => i % Rows != 0).Select(At),
            store.Read("container-1", Instant.MinValue, Instant.MaxValue));
        Assert.Equal((ulong)((Batches - 1) / 10) + 1, store.FirstMissingSegment);

        server.Kill();
        server.Start();
        using var again = InfluxDbReadingStore.Open(options, TimeProvider.System, new Random(12));
        Assert.Equal(store.FirstMissingSegment, again.FirstMissingSegment);
        Assert.Equal(store.Counts(), again.Counts());
    }

    [Fact]
    public async Task A_log_that_is_opened_again_and_again_on_one_database_is_in_it_once()
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-influx-log-").FullName;
        try
        {
            var options = server.NewDatabase() with { LogName = LogName.OpenOrCreate(folder) };
            for (var start = 1; start <= 3; start++)
            {
                using var store = InfluxDbReadingStore.Open(options, TimeProvider.System, new Random(start));
                await using (var intake = Intake.Open(folder, store))
                {
                    await intake.AppendAsync(StoredLog.Batch([.. Enumerable.Range(start * 10, 10).Select(At)], first: (ulong)(start * 10), setAside: [3, 4]), TestContext.Current.CancellationToken);
                    await intake.SetAsideAsync(new DeadLetter("device-1", new Instant(0), "not a batch", [1]), TestContext.Current.CancellationToken);
                }

                Assert.Equal(new StoreCounts(8 * start, 2 * start, start), store.Counts());
                Assert.Equal((ulong)start, store.FirstMissingSegment);
                Assert.Equal(store.Totals.Written, store.Totals.Acknowledged);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void WriteAll(InfluxDbReadingStore store)
    {
        for (var batch = 0; batch < Batches; batch++)
        {
            var segment = (ulong)(batch / 10) + 1;
            store.Append(segment, StoredLog.Batch([.. Enumerable.Range(batch * Rows, Rows).Select(At)], first: (ulong)(batch * Rows), setAside: [0]));
            store.Append(segment, new DeadLetter("device-1", new Instant(0), "not a batch", []));
            store.Flush();
        }
    }

    private static Reading At(int i) => new("container-1", Quantity.ContentMass, new Instant(1_727_740_800_000 + i), i, ReadingStatus.Ok);
}
