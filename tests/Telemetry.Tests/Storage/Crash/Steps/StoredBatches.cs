using Telemetry.CrashChild;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Tests.Storage.Crash.Steps;

/// <summary>A log of two devices over some days, its oracle in memory, and stores made from it.</summary>
internal sealed class StoredBatches : IDisposable
{
    /// <summary>Everything arrived on one day, before it was measured: nothing becomes due beside the test.</summary>
    public static readonly Instant Arrival = Instant.FromUtc(2024, 1, 1);

    private readonly string root = Directory.CreateTempSubdirectory("telemetry-steps-").FullName;

    private StoredBatches()
    {
    }

    public MemoryReadingStore Oracle { get; } = new();

    public string Log => Path.Combine(root, "log");

    public string Readings => Path.Combine(root, "readings");

    public static IEnumerable<int> Numbers => Enumerable.Range(0, 36).SelectMany(turn => new[] { turn * KillBatches.Devices, (turn * KillBatches.Devices) + 1 });

    public static async Task<StoredBatches> CreateAsync(long segmentSize = 4_096)
    {
        var made = new StoredBatches();
        await using var intake = Intake.Open(new FolderDisk(made.Log), new WriterLock(made.Log), made.Oracle, segmentSize);
        foreach (var number in Numbers) await intake.AppendAsync(Batch(number), CancellationToken.None);
        await intake.SetAsideAsync(new DeadLetter("device 9", Arrival, "is no batch", [1, 2, 3]), CancellationToken.None);
        return made;
    }

    public static ReadingColumns Batch(int number)
    {
        var batch = KillBatches.Batch(number);
        batch.ReceivedAt = Arrival;
        if (number % 4 == 0) batch.SetVerdict(3, new Verdict(Fate.Kept, "value", "7", "is odd"));
        return batch;
    }

    /// <summary>A path in the folder of this fixture.</summary>
    public string At(string name) => Path.Combine(root, name);

    /// <summary>Opens a store that seals only when it is told to.</summary>
    public SealedReadingStore Open(string? folder = null) => SealedReadingStore.Open(folder ?? Readings, new SealedStoreOptions { SealBytes = long.MaxValue });

    /// <summary>Seals some segments of the log, and what is left of it when that is asked for.</summary>
    public void Seal(ulong upTo, bool rest)
    {
        using (var store = Open())
        {
            foreach (var (segment, batch) in ReadingLogFolder.Batches(new FolderDisk(Log), 1, upTo)) store.Append(segment, batch);
            store.Flush();
            store.SealAll();
        }

        if (!rest) return;
        using var full = Open().FromLog(Log);
        full.SealAll();
    }

    /// <summary>Everything a store answers, as one text.</summary>
    public static string AnswersOf(IReadingStore store) => string.Join(
        '\n', [store.Counts().ToString(), .. store.Newest().Select(newest => newest.ToString()), .. store.SetAside(100).Select(aside => aside.ToString()), ReadingsOf(store)]);

    public static string ReadingsOf(IReadingStore store) =>
        string.Join('\n', store.Containers().SelectMany(container => store.Read(container, Instant.MinValue, Instant.MaxValue)).Select(reading => reading.ToString()));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
