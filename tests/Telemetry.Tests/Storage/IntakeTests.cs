using Telemetry.Quantities;
using Xunit;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Tests.Storage;

public sealed class IntakeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-intake-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_batch_sent_twice_late_and_after_a_restart_is_stored_once()
    {
        using (var store = new MemoryReadingStore())
        {
            await using var intake = Intake.Open(folder, store);
            var late = await intake.AppendAsync(Batch(10, 10), TestContext.Current.CancellationToken);
            Assert.Equal((10, 0, 0UL), (late.Accepted, late.Duplicates, late.Watermark));
            var first = await intake.AppendAsync(Batch(0, 10), TestContext.Current.CancellationToken);
            Assert.Equal((10, 0, 20UL), (first.Accepted, first.Duplicates, first.Watermark));
            var overlap = await intake.AppendAsync(Batch(5, 20), TestContext.Current.CancellationToken);
            Assert.Equal((5, 15, 25UL), (overlap.Accepted, overlap.Duplicates, overlap.Watermark));
        }

        using var rebuilt = new MemoryReadingStore();
        await using (var again = Intake.Open(folder, rebuilt))
        {
            var repeated = await again.AppendAsync(Batch(0, 25), TestContext.Current.CancellationToken);
            Assert.Equal((0, 25, 25UL), (repeated.Accepted, repeated.Duplicates, repeated.Watermark));
        }

        Assert.Equal(new StoreCounts(25, 0, 0), rebuilt.Counts());
        Assert.Equal(24, rebuilt.Newest().Single().Reading.Value);
    }

    [Fact]
    public async Task Readings_that_a_restored_device_sends_again_under_a_new_epoch_count_once()
    {
        using var store = new MemoryReadingStore();
        await using (var intake = Intake.Open(folder, store))
        {
            await intake.AppendAsync(Batch(0, 10), TestContext.Current.CancellationToken);
            await intake.AppendAsync(Batch(0, 10, epoch: 2), TestContext.Current.CancellationToken);
        }

        Assert.Equal(new StoreCounts(20, 0, 0), store.Counts());
        Assert.Equal(10, store.ByContainer()["c"].Count);
    }

    [Fact]
    public async Task What_was_refused_is_recorded_with_its_reason_and_not_counted()
    {
        using var store = new MemoryReadingStore();
        await using (var intake = Intake.Open(folder, store))
        {
            var batch = Batch(0, 2);
            batch.SetVerdict(1, new Verdict(Fate.Refused, "value", "99", "is impossible"));
            var receipt = await intake.AppendAsync(batch, TestContext.Current.CancellationToken);
            Assert.Equal((1, 1, 2UL), (receipt.Accepted, receipt.SetAside.Count, receipt.Watermark));
        }

        Assert.Equal(new StoreCounts(1, 1, 0), store.Counts());
        Assert.Equal("is impossible", store.SetAside(10).Single().Verdict.Reason);
    }

    [Fact]
    public async Task A_segment_that_got_nothing_but_duplicates_is_no_end_of_the_log()
    {
        foreach (var batches in new[] { new[] { (0, 1) }, [(0, 1), (1, 2)], [(2, 3)] })
        {
            await using var intake = Intake.Open(new FolderDisk(folder), new WriterLock(folder), new MemoryReadingStore(), segmentSize: 4_096);
            foreach (var (number, day) in batches)
            {
                var batch = Batch(number * 10, 10);
                batch.ReceivedAt = Instant.FromUtc(2024, 1, day);
                await intake.AppendAsync(batch, TestContext.Current.CancellationToken);
            }
        }

        Assert.Empty(ReadingLogFolder.Verify(folder).Findings);
        Assert.Equal(Enumerable.Range(0, 30).Select(sequence => (ulong)sequence), ReadingLogFolder.Readings(folder).SelectMany(batch => batch.Sequence[..batch.Count]));
    }

    [Fact]
    public async Task A_batch_of_nothing_but_duplicates_leaves_the_store_where_it_was()
    {
        using var store = SealedReadingStore.Open(Path.Combine(folder, "readings"), new SealedStoreOptions { SealBytes = 1 });
        await using var intake = Intake.Open(new FolderDisk(folder), new WriterLock(folder), store, segmentSize: 1);
        for (var i = 0; i < 20; i++)
        {
            await intake.AppendAsync(Batch(i, 1), TestContext.Current.CancellationToken);
            Assert.Equal(1, (await intake.AppendAsync(Batch(i, 1), TestContext.Current.CancellationToken)).Duplicates);
        }

        Assert.True(SpinWait.SpinUntil(() => store.FirstMissingSegment == 20, TimeSpan.FromSeconds(20)), $"stopped at segment {store.FirstMissingSegment}");
        Assert.False(intake.Failure.IsCompleted);
        Assert.Equal(20, store.Counts().Readings);
    }

    [Fact]
    public async Task Days_on_which_only_repeats_arrive_leave_no_empty_segment_behind()
    {
        using (var store = new MemoryReadingStore())
        {
            await using var intake = Intake.Open(folder, store);
            for (var day = 1; day <= 5; day++)
            {
                // Day 1 and day 5 bring something new, the days between nothing but what was there.
                var batch = Batch(day == 5 ? 1 : 0, 1);
                batch.ReceivedAt = Instant.FromUtc(2024, 10, day);
                await intake.AppendAsync(batch, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(2, new FolderDisk(folder).Segments().Count);
        using var rebuilt = new MemoryReadingStore();
        await using (var again = Intake.Open(folder, rebuilt)) Assert.Equal(0, (await again.AppendAsync(Batch(0, 2), TestContext.Current.CancellationToken)).Accepted);
        Assert.Equal(2, rebuilt.Counts().Readings);
    }

    private static ReadingColumns Batch(int from, int count, ulong epoch = 1) => ReadingColumns.Of(
        "d", "owner", epoch, (ulong)from, [.. Enumerable.Range(from, count).Select(i => new Reading("c", Quantity.FillLevel, new Instant(i * 1000), i, ReadingStatus.Ok, -i, 1))]);
}
