using System.Buffers.Binary;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;
using Telemetry.CrashChild;
using Telemetry.Tests.Storage.Crash.Steps;
using Xunit;

namespace Telemetry.Tests.Storage.Crash.Bits;

public sealed class LogBitTests : IDisposable
{
    private const int Length = 64 * 1024;
    private const int PayloadStride = 16;
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-bits-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Every bit of the head of the segment and of the heads of its records here; all 524,288 bits by <c>make crash</c>.</summary>
    [Fact]
    public void Every_flipped_bit_of_a_log_of_64_KB_is_found_and_named()
    {
        WriteClosed();
        var path = Path.Combine(folder, LogSegment.NameOf(1));
        var whole = File.ReadAllBytes(path);
        Assert.Equal(Length, whole.Length);
        var flipped = 0;
        foreach (var bit in Bits(whole))
        {
            Flips.While(path, whole, bit, () =>
            {
                var finding = Assert.Single(ReadingLogFolder.Verify(folder).Findings);
                Assert.StartsWith("00000000000000000001.log at byte ", finding, StringComparison.Ordinal);

                // Only the closing record may be cut without a word to a reader: nothing acknowledged is in it.
                if (bit / 8 < whole.Length - LogSegment.RecordOverhead) Assert.Throws<CorruptLogException>(() => ReadingLogFolder.ReadAll(folder).Count());
            });
            flipped++;
        }

        TestContext.Current.SendDiagnosticMessage($"{flipped} bits of a log flipped, all found");
    }

    [Theory]
    [InlineData(LogMarker.Known)]
    [InlineData(LogMarker.Begin)]
    public async Task A_flipped_bit_of_a_marker_is_found_or_does_no_harm(string kind)
    {
        using var stored = await StoredBatches.CreateAsync(segmentSize: 2_048);
        var disk = new FolderDisk(stored.Log);
        if (kind == LogMarker.Begin) LogMarker.Save(disk, kind, LogStart.First, []);
        var content = Directory.GetFiles(stored.Log).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);
        var name = disk.Markers(kind)[^1];
        foreach (var bit in kind == LogMarker.Begin ? Flips.All(0, content[name].Length) : Flips.Sample(0, content[name].Length, 1))
        {
            var broken = new Dictionary<string, byte[]>(content) { [name] = [.. content[name]] };
            broken[name][bit / 8] ^= (byte)(1 << (bit % 8));
            using var store = new MemoryReadingStore();
            await using var intake = Intake.Open(ModelDisk.Of(broken, Flaw.None), new WriterLock(stored.At("nowhere")), store, 4_096);
            foreach (var number in StoredBatches.Numbers)
            {
                var receipt = await intake.AppendAsync(StoredBatches.Batch(number), CancellationToken.None);
                Assert.True(receipt.Accepted + receipt.SetAside.Count == 0, $"bit {bit} of {name}: batch {number} is new");
            }

            Assert.Equal(stored.Oracle.Counts(), store.Counts());
        }
    }

    private static IEnumerable<int> Bits(byte[] whole)
    {
        foreach (var bit in Flips.All(0, LogSegment.HeaderLength)) yield return bit;
        for (var at = LogSegment.HeaderLength; at < whole.Length;)
        {
            var end = at + LogSegment.RecordOverhead + BinaryPrimitives.ReadInt32LittleEndian(whole.AsSpan(at + 4));
            foreach (var bit in Flips.All(at, at + LogSegment.RecordOverhead)) yield return bit;
            foreach (var bit in Flips.Sample(at + LogSegment.RecordOverhead, end, PayloadStride)) yield return bit;
            at = end;
        }
    }

    /// <summary>Batches in groups, a dead letter that fills the log up to its length, and the closing record.</summary>
    private void WriteClosed()
    {
        using var log = ReadingLogWriter.Open(new FolderDisk(folder), _ => { });
        var written = LogSegment.HeaderLength;
        for (var number = 0; written < Length - 8_000; number++)
        {
            var batch = ReadingColumns.Of("device", "owner", 1, (ulong)number * 200, [.. Enumerable.Range(0, 200).Select(row => KillBatches.ReadingOf(number % 6, (ulong)(row * row)))]);
            var payload = new PayloadWriter();
            LogPayload.Write(payload, batch);
            written += LogSegment.RecordOverhead + payload.Length;
            log.Add(LogRecordKind.Columns, batch, LogPayload.Write);
            log.Flush(log.Write());
        }

        var head = new PayloadWriter();
        LogPayload.Write(head, new DeadLetter("device", new Instant(0), "fills", new byte[4_000]));
        var filling = new byte[4_000 + Length - written - (2 * LogSegment.RecordOverhead) - head.Length];
        log.Add(LogRecordKind.DeadLetter, new DeadLetter("device", new Instant(0), "fills", filling), LogPayload.Write);
        log.Flush(log.Write());
    }
}
