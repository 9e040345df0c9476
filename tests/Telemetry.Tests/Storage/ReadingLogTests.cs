using System.Text;
using Telemetry.Storage.ReadingLog;
using Xunit;

namespace Telemetry.Tests.Storage;

public sealed class ReadingLogTests : IDisposable
{
    private const int RecordLength = 49 + 11;
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-log-").FullName;

    private FolderDisk Disk => new(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_committed_is_read_back_in_order_over_several_segments()
    {
        Write(100, segmentSize: 500);
        Assert.True(Directory.GetFiles(folder, "*.log").Length > 3);
        Assert.Equal(Enumerable.Range(0, 100).Select(Text), Texts(ReadingLogFolder.ReadAll(folder)));
        var verification = ReadingLogFolder.Verify(folder);
        Assert.Empty(verification.Findings);
        Assert.Equal(Directory.GetFiles(folder, "*.log").Length, verification.Segments);
    }

    [Fact]
    public void A_segment_takes_its_space_in_advance_and_gives_back_what_it_did_not_use()
    {
        using (var log = ReadingLogWriter.Open(Disk, _ => { }, 100_000))
        {
            Add(log, Text(0));
            log.Flush(log.Write());
            Assert.InRange(new FileInfo(Segment(1)).Length, 100_000, 110_000);
            Assert.Equal([Text(0)], Texts(ReadingLogFolder.ReadAll(folder)));
        }

        Assert.Equal(52 + RecordLength + 49, new FileInfo(Segment(1)).Length);
    }

    [Fact]
    public void A_tail_torn_at_any_byte_is_cut_and_the_rest_survives()
    {
        var whole = WithoutClosing(Write(3));
        for (var cut = 0; cut <= whole.Length; cut++)
        {
            foreach (var file in Directory.GetFiles(folder, "*.log")) File.Delete(file);
            File.WriteAllBytes(Segment(1), whole[..cut]);
            var survivors = new List<LogRecord>();
            using (var log = ReadingLogWriter.Open(Disk, survivors.Add))
            {
                Assert.Equal(Enumerable.Range(0, Math.Max(0, (cut - 52) / RecordLength)).Select(Text), Texts(survivors));
                Add(log, "after");
                log.Flush(log.Write());
            }

            Assert.Equal("after", Texts(ReadingLogFolder.ReadAll(folder)).Last());
            Assert.Empty(ReadingLogFolder.Verify(folder).Findings);
        }
    }

    [Fact]
    public void Every_flipped_bit_of_a_closed_log_is_found_and_named()
    {
        var whole = Write(4);
        for (var bit = 0; bit < whole.Length * 8; bit++)
        {
            var broken = whole.ToArray();
            broken[bit / 8] ^= (byte)(1 << (bit % 8));
            File.WriteAllBytes(Segment(1), broken);
            var finding = Assert.Single(ReadingLogFolder.Verify(folder).Findings);
            Assert.StartsWith("00000000000000000001.log at byte ", finding, StringComparison.Ordinal);

            // Only the closing record itself may be cut without a word to the reader: nothing acknowledged is in it.
            if (bit / 8 < whole.Length - 49) Assert.Throws<CorruptLogException>(() => ReadingLogFolder.ReadAll(folder).Count());
            else Assert.Equal(Enumerable.Range(0, 4).Select(Text), Texts(ReadingLogFolder.ReadAll(folder)));
        }
    }

    [Fact]
    public void Damage_before_a_later_group_is_told_from_a_torn_tail()
    {
        var whole = WithoutClosing(Write(2, groups: 2));
        whole[52 + 20] ^= 1;
        File.WriteAllBytes(Segment(1), whole);
        Assert.Contains("at byte 52", Assert.Throws<CorruptLogException>(() => ReadingLogWriter.Open(Disk, _ => { })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_log_of_version_1_is_read_and_carried_on()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Storage", "version-1.log"), Segment(1));
        using (var log = ReadingLogWriter.Open(Disk, _ => { }))
        {
            Add(log, "after");
            log.Flush(log.Write());
        }

        var verification = ReadingLogFolder.Verify(folder);
        Assert.Equal((2, 25L), (verification.Segments, verification.Readings));
        Assert.Empty(verification.Findings);
    }

    [Fact]
    public void A_second_writer_is_refused()
    {
        using var first = new WriterLock(folder);
        Assert.Throws<IOException>(() => new WriterLock(folder));
    }

    private static string Text(int number) => $"record {number:D4}";

    private static void Add(ReadingLogWriter log, string text) => _ = log.Add(LogRecordKind.DeadLetter, text, (writer, content) => Encoding.UTF8.GetBytes(content, writer.Reserve(content.Length)));

    private static IEnumerable<string> Texts(IEnumerable<LogRecord> records) =>
        records.Where(record => record.Kind == LogRecordKind.DeadLetter).Select(record => Encoding.UTF8.GetString(record.Payload.Span));

    private static byte[] WithoutClosing(byte[] segment) => segment[..^49];

    private string Segment(int number) => Path.Combine(folder, $"{number:D20}.log");

    /// <summary>The content of the first segment after writing.</summary>
    private byte[] Write(int count, long segmentSize = 1_000_000, int groups = 1)
    {
        using (var log = ReadingLogWriter.Open(Disk, _ => { }, segmentSize))
        {
            for (var i = 0; i < count; i++)
            {
                Add(log, Text(i));
                if ((i + 1) % (count / groups) == 0) log.Flush(log.Write());
            }
        }

        return File.ReadAllBytes(Segment(1));
    }
}
