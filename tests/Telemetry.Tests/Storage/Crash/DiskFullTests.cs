using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Crash;

public sealed class DiskFullTests
{
    /// <summary>The disk fills up at each of the first steps of a history in turn; all of them wait at the same time.</summary>
    [Fact]
    public async Task A_disk_that_is_full_at_any_step_holds_the_log_up_and_costs_nothing()
    {
        var waited = await Task.WhenAll(Enumerable.Range(1, 150).Select(RunAsync));
        Assert.InRange(waited.Count(one => one), 50, 150);
    }

    /// <returns>True when the intake said that it waits for space, and acknowledged nothing meanwhile.</returns>
    private static async Task<bool> RunAsync(int fullAt)
    {
        using var oracle = new MemoryReadingStore();
        var disk = new ModelDisk(Flaw.None);
        var steps = 0;
        disk.Stepped = stepped =>
        {
            if (Interlocked.Increment(ref steps) == fullAt) stepped.Space = 0;
        };
        var (acknowledged, said) = (0, false);
        await using (var intake = Opened(disk, oracle))
        {
            var sending = Task.Run(async () =>
            {
                foreach (var number in StoredBatches.Numbers)
                {
                    await intake.AppendAsync(StoredBatches.Batch(number), CancellationToken.None);
                    Interlocked.Increment(ref acknowledged);
                }
            });
            while (!sending.IsCompleted && !said)
            {
                await Task.Delay(5);
                said = intake.WaitingForSpace is not null;
            }

            if (said)
            {
                var before = Volatile.Read(ref acknowledged);
                await Task.Delay(50);
                Assert.Equal(before, Volatile.Read(ref acknowledged));
                Assert.False(intake.Failure.IsCompleted);
            }

            disk.Space = long.MaxValue;
            await sending;
            Assert.Null(intake.WaitingForSpace);
        }

        var counts = new Dictionary<(string, ulong), int>();
        foreach (var (_, batch) in ReadingLogFolder.Batches(disk, 1, ulong.MaxValue))
            for (var row = 0; row < batch.Count; row++) counts[(batch.Device, batch.Sequence[row])] = counts.GetValueOrDefault((batch.Device, batch.Sequence[row])) + 1;
        Assert.Equal(2 * 36 * 20, counts.Count);
        Assert.All(counts.Values, count => Assert.Equal(1, count));
        return said;
    }

    private static Intake Opened(ModelDisk disk, MemoryReadingStore store) => Intake.Open(disk, new MemoryStream(), store, 2_048);
}
