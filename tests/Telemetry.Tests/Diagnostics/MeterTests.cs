using Microsoft.Extensions.Time.Testing;
using Telemetry.Edge.Diagnostics;
using Telemetry.Edge.Outbox;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Ingestion;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;
using Xunit;

namespace Telemetry.Tests.Diagnostics;

public sealed class MeterTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-meters-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Ingestion_counts_what_was_accepted_doubled_refused_and_kept()
    {
        using var store = new MemoryReadingStore();
        await using var intake = Intake.Open(folder, store);
        using var diagnostics = new IngestionDiagnostics(intake);
        using var meter = new MeterReadings("Telemetry.Server");
        for (var time = 0; time < 2; time++)
        {
            var batch = Batch();
            batch.SetVerdict(1, new Verdict(Fate.Refused, "value", "9", "is impossible"));
            batch.SetVerdict(3, new Verdict(Fate.Kept, "measured_at", "9", "lies ahead"));
            diagnostics.Count(await intake.AppendAsync(batch, TestContext.Current.CancellationToken));
        }

        diagnostics.CountUnreadable();
        Assert.Equal((3.0, 5.0), (meter["telemetry.readings.accepted"], meter["telemetry.readings.duplicates"]));
        Assert.Equal((1.0, 1.0, 1.0), (meter["telemetry.readings.refused"], meter["telemetry.readings.kept"], meter["telemetry.batches.unreadable"]));
        Assert.Equal(0, meter["telemetry.log.lag"]);
    }

    [Fact]
    public async Task The_lag_shows_what_waits_while_the_disk_is_full_and_falls_to_nothing_when_there_is_space()
    {
        var disk = new Storage.Crash.ModelDisk(Storage.Crash.Flaw.None) { Space = 0 };
        using var store = new MemoryReadingStore();
        await using var intake = Intake.Open(disk, TextReader.Null, store);
        using var diagnostics = new IngestionDiagnostics(intake);
        using var meter = new MeterReadings("Telemetry.Server");
        var waiting = Enumerable.Range(0, 10).Select(i => intake.AppendAsync(Batch((ulong)i * 5), TestContext.Current.CancellationToken)).ToList();
        while (intake.WaitingForSpace is null) await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.Contains("no space", intake.WaitingForSpace, StringComparison.Ordinal);
        Assert.True(meter["telemetry.log.lag"] > 0);
        Assert.DoesNotContain(waiting, batch => batch.IsCompleted);

        disk.Space = long.MaxValue;
        var receipts = await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(50, receipts.Sum(receipt => receipt.Accepted));
        Assert.Equal(0, meter["telemetry.log.lag"]);
        Assert.Null(intake.WaitingForSpace);
    }

    [Fact]
    public void The_outbox_shows_its_depth_and_the_age_of_its_oldest_reading()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2024, 10, 1, 12, 0, 0, TimeSpan.Zero));
        using var outbox = ReadingOutbox.Open(new OutboxOptions(folder));
        using var edge = new EdgeMeter("meter-test", outbox, time);
        using var meter = new MeterReadings(EdgeMeter.Name, "meter-test");
        Assert.Equal((0.0, 0.0), (meter["telemetry.edge.outbox.depth"], meter["telemetry.edge.outbox.oldest_unsent_age"]));
        for (var i = 0; i < 3; i++) outbox.Append(new Reading("c", Quantity.FillLevel, Instant.From(time.GetUtcNow()), i, ReadingStatus.Ok));
        outbox.Commit();
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal((3.0, 300.0), (meter["telemetry.edge.outbox.depth"], meter["telemetry.edge.outbox.oldest_unsent_age"]));
        edge.CountResend();
        Assert.Equal(1, meter["telemetry.edge.resends"]);
    }

    private static ReadingColumns Batch(ulong first = 0) => ReadingColumns.Of(
        "d", "owner", 1, first, [.. Enumerable.Range(0, 5).Select(i => new Reading("c", Quantity.FillLevel, new Instant(i), i, ReadingStatus.Ok))]);
}
