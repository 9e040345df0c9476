using System.Collections.Concurrent;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.Tests.Storage.Crash;

/// <summary>
/// Searches the states that a power cut can leave. The real intake writes to the model disk; at random steps the disk is copied as a cut would
/// leave it, together with what had been acknowledged by then. Each copy is opened again, the device sends everything once more, and then every
/// acknowledged reading must be there, each once.
/// </summary>
internal sealed class CrashSearch(Flaw flaw, int seed)
{
    private const int BatchRows = 20;
    private const int Batches = 24;
    private readonly Random chance = new(seed);
    private readonly int segmentSize = 1_024 << (seed % 3);
    private readonly ConcurrentDictionary<int, bool> acknowledged = [];
    private readonly List<(IReadOnlyList<KeyValuePair<string, byte[]>> Disk, HashSet<int> Acknowledged)> states = [];

    /// <summary>Runs one history and judges the states it went through.</summary>
    /// <returns>How many states were judged, and what was wrong with the first bad one.</returns>
    public async Task<(int States, string? Violation)> RunAsync(int wanted)
    {
        var disk = new ModelDisk(flaw, failingFlush: chance.Next(3) == 0 ? chance.Next(3, 20) : int.MaxValue);
        disk.Stepped = stepped =>
        {
            lock (states)
            {
                // What is acknowledged is taken before the disk: an answer given in between then counts for nothing.
                var known = acknowledged.Keys.ToHashSet();
                if (states.Count < wanted && chance.Next(4) == 0) states.Add((stepped.AfterPowerCut(chance), known));
            }
        };
        await WriteAsync(disk, Enumerable.Range(0, Batches));
        lock (states) states.Add((disk.AfterPowerCut(chance), [.. acknowledged.Keys]));
        foreach (var (content, known) in states)
        {
            if (await JudgeAsync(content, known) is { } violation) return (states.Count, violation);
        }

        return (states.Count, null);
    }

    private static ReadingColumns Batch(int number, ulong shift = 0) => ReadingColumns.Of(
        "device", "owner", 1, ((ulong)number * BatchRows) + shift,
        [.. Enumerable.Range(number * BatchRows, BatchRows).Select(i => new Reading("c", Quantity.FillLevel, new Instant(i), i, ReadingStatus.Ok))]);

    private async Task WriteAsync(ModelDisk disk, IEnumerable<int> batches)
    {
        await using var intake = Intake.Open(disk, new Nothing(), new MemoryReadingStore(), segmentSize);
        await Task.WhenAll(batches.Chunk(3).Select(async chunk =>
        {
            try
            {
                foreach (var number in chunk)
                {
                    await intake.AppendAsync(Batch(number), CancellationToken.None);
                    acknowledged[number] = true;
                }
            }
            catch (LogClosedException)
            {
                // Not acknowledged, so nothing is promised.
            }
        }));
    }

    private async Task<string?> JudgeAsync(IReadOnlyList<KeyValuePair<string, byte[]>> content, HashSet<int> known)
    {
        var disk = ModelDisk.Of(Corrupted(content), flaw == Flaw.LeavesATornTailInPlace ? flaw : Flaw.None);
        try
        {
            var before = Count(disk);
            if (known.SelectMany(Rows).FirstOrDefault(row => !before.ContainsKey(row), -1) is >= 0 and var lost) return $"reading {lost} was acknowledged and is lost";
            await SendAgainAsync(disk);
            await SendAgainAsync(disk);
            var after = Count(disk);
            foreach (var row in Enumerable.Range(0, Batches).SelectMany(Rows))
            {
                if (after.GetValueOrDefault(row) != 1) return $"reading {row} is stored {after.GetValueOrDefault(row)} times";
            }

            return null;
        }
        catch (Exception error) when (error is CorruptLogException or LogClosedException or IndexOutOfRangeException or OverflowException)
        {
            return error.Message;
        }
    }

    private async Task SendAgainAsync(ModelDisk disk)
    {
        if (flaw == Flaw.ForgetsWhatItKnewAtTheStart)
        {
            // An intake that starts with an empty memory: its log goes on, its duplicates are not known.
            using var log = ReadingLogWriter.Open(disk, _ => { }, segmentSize);
            for (var number = 0; number < Batches; number++) log.Add(LogRecordKind.Columns, Batch(number), LogPayload.Write);
            log.Flush(log.Write());
            return;
        }

        await using var intake = Intake.Open(disk, new Nothing(), new MemoryReadingStore(), segmentSize);
        var shift = flaw == Flaw.CountsSequencesFromOneAfterTheStart ? 1UL : 0;
        for (var number = 0; number < Batches; number++) await intake.AppendAsync(Batch(number, shift), CancellationToken.None);
    }

    private static IEnumerable<int> Rows(int batch) => Enumerable.Range(batch * BatchRows, BatchRows);

    /// <summary>How often each reading is in the log.</summary>
    private static Dictionary<int, int> Count(ModelDisk disk)
    {
        var counts = new Dictionary<int, int>();
        var batch = new ReadingColumns();
        foreach (var record in ReadingLogFolder.Scan(disk).SelectMany(segment => segment.Scan.Records).Where(record => record.HoldsReadings))
        {
            LogPayload.Read(record, batch);
            for (var row = 0; row < batch.Count; row++) counts[(int)batch.Value[row]] = counts.GetValueOrDefault((int)batch.Value[row]) + 1;
        }

        return counts;
    }

    /// <summary>A reader without checksum and chain would take any bytes for records: here a torn record is made to pass.</summary>
    private IEnumerable<KeyValuePair<string, byte[]>> Corrupted(IReadOnlyList<KeyValuePair<string, byte[]>> content) =>
        flaw == Flaw.TrustsTheChecksumOfTornRecords ? content.Select(file => KeyValuePair.Create(file.Key, Resealed.Of(file.Value))) : content;

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
