using Telemetry.CrashChild;
using Telemetry.Readings;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Storage.Readings.Sealed;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Crash;

public sealed class FullStoreTests
{
    private const int Batches = 600;

    [Fact]
    public async Task A_store_on_a_full_disk_says_so_holds_appending_up_and_goes_on_by_itself()
    {
        using var disk = SmallDisk.TryMount(kilobytes: 64);
        Assert.SkipWhen(disk is null, "mounting a small file system needs root");
        using var oracle = new MemoryReadingStore();
        var folder = Path.Combine(disk.Folder, "readings");
        using (var store = SealedReadingStore.Open(folder, new SealedStoreOptions { SealBytes = 1, HotLimit = 30_000 }))
        {
            var appended = 0;
            var appending = Task.Run(() =>
            {
                for (var number = 0; number < Batches; number++)
                {
                    var (segment, batch) = ((ulong)(number / 4) + 1, KillBatches.Batch(number));
                    oracle.Append(segment, batch);
                    Append(store, segment, batch);
                    store.Flush();
                    Interlocked.Increment(ref appended);
                }
            }, TestContext.Current.CancellationToken);
            Assert.True(SpinWait.SpinUntil(() => store.Trouble?.StartsWith("the readings wait in the log: ", StringComparison.Ordinal) == true, TimeSpan.FromSeconds(20)), "a full disk is no trouble");
            SpinWait.SpinUntil(() => appending.IsCompleted, TimeSpan.FromMilliseconds(700));
            var held = Volatile.Read(ref appended);
            Assert.InRange(held, 1, Batches - 1);
            await Task.Delay(300, TestContext.Current.CancellationToken);
            Assert.Equal(held, Volatile.Read(ref appended));

            disk.Resize(kilobytes: 64 * 1024);
            await appending;
            Assert.True(SpinWait.SpinUntil(() => store.Trouble is null && store.FirstMissingSegment == Batches / 4, TimeSpan.FromSeconds(30)), $"stopped at segment {store.FirstMissingSegment}: {store.Trouble}");
            store.SealAll();
            oracle.Flush();
            Assert.Equal(StoredBatches.AnswersOf(oracle), StoredBatches.AnswersOf(store));
        }

        Assert.Empty(SealedVerification.Of(folder).Findings);
        using var again = SealedReadingStore.Open(folder);
        Assert.Equal(StoredBatches.AnswersOf(oracle), StoredBatches.AnswersOf(again));
    }

    /// <summary>As the intake does it: again and again while the store is away.</summary>
    private static void Append(SealedReadingStore store, ulong segment, ReadingColumns batch)
    {
        while (true)
        {
            try
            {
                store.Append(segment, batch);
                return;
            }
            catch (StoreUnavailableException)
            {
                // The disk is full; the store has said so.
            }
        }
    }
}
