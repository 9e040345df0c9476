using Telemetry.Quantities;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Storage.Readings.Sealed;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Crash;

public sealed class LogRetentionCutTests
{
    private const int CutsAStep = 20;

    [Fact]
    public async Task A_power_cut_while_the_log_gives_up_segments_leaves_a_log_that_starts_and_knows_its_duplicates()
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        var disk = ModelDisk.Of(Directory.GetFiles(stored.Log).Select(path => KeyValuePair.Create(Path.GetFileName(path), File.ReadAllBytes(path))), Flaw.None);
        var (chance, states) = (new Random(7), new List<IReadOnlyList<KeyValuePair<string, byte[]>>>());
        disk.Stepped = stepped => states.AddRange(Enumerable.Range(0, CutsAStep).Select(_ => stepped.AfterPowerCut(chance)));
        var gone = LogRetention.Run(disk, 1, firstMissing: 5, [], Instant.FromUtc(2025, 1, 1), apply: true);
        Assert.Equal(4, gone.Count);
        Assert.NotEmpty(states);
        foreach (var state in states)
        {
            using var store = new MemoryReadingStore();
            await using var intake = Intake.Open(ModelDisk.Of(state, Flaw.None), new MemoryStream(), store, 2_048);
            foreach (var number in StoredBatches.Numbers)
            {
                var receipt = await intake.AppendAsync(StoredBatches.Batch(number), TestContext.Current.CancellationToken);
                Assert.Equal((0, 0), (receipt.Accepted, receipt.SetAside.Count));
            }
        }
    }
}
