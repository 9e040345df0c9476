using System.Text;
using Xunit;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Tests.Storage;

public sealed class ReadingLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-log-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_committed_is_read_back_in_order_over_several_segments()
    {
        Write(100, segmentLimit: 500);
        Assert.True(Directory.GetFiles(folder, "*.log").Length > 3);
        Assert.Equal(Enumerable.Range(0, 100).Select(Text), ReadingLogFolder.ReadAll(folder).Select(record => Encoding.UTF8.GetString(record.Payload)));
    }

    [Fact]
    public void A_tail_torn_at_any_byte_is_cut_and_the_rest_survives()
    {
        Write(3);
        var path = Directory.GetFiles(folder, "*.log").Single();
        var whole = File.ReadAllBytes(path);
        var recordLength = 41 + Text(0).Length;
        for (var cut = 0; cut < whole.Length; cut++)
        {
            File.WriteAllBytes(path, whole[..cut]);
            var survivors = new List<LogRecord>();
            using (var log = ReadingLogWriter.Open(folder, survivors.Add))
            {
                Assert.Equal(Math.Max(0, (cut - 52) / recordLength), survivors.Count);
                log.Append(LogRecordKind.Batch, "after"u8);
                log.Commit();
            }

            Assert.Equal("after", Encoding.UTF8.GetString(ReadingLogFolder.ReadAll(folder).Last().Payload));
        }
    }

    [Fact]
    public void Every_flipped_bit_in_a_closed_segment_is_found_and_named()
    {
        Write(4, segmentLimit: 150);
        var path = Directory.GetFiles(folder).Order(StringComparer.Ordinal).First();
        var whole = File.ReadAllBytes(path);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            // The two reserved bytes of the header are covered by its checksum like all others.
            var broken = whole.ToArray();
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(path, broken);
            var error = Assert.Throws<CorruptLogException>(() => ReadingLogFolder.ReadAll(folder).Count());
            Assert.Contains(Path.GetFileName(path), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_second_writer_is_refused()
    {
        using var first = ReadingLogWriter.Open(folder, _ => { });
        Assert.Throws<IOException>(() => ReadingLogWriter.Open(folder, _ => { }));
    }

    private static string Text(int number) => $"record {number:D3}";

    private void Write(int count, long segmentLimit = 1_000_000)
    {
        using var log = ReadingLogWriter.Open(folder, _ => { }, segmentLimit);
        for (var i = 0; i < count; i++) log.Append(LogRecordKind.Batch, Encoding.UTF8.GetBytes(Text(i)));
        log.Commit();
    }
}
