using CsCheck;
using Telemetry.Edge.Outbox;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Edge;

public sealed class OutboxTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private ulong epoch = 100;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Only_committed_readings_are_taken()
    {
        using var outbox = Open();
        outbox.Append(Number(0), Number(1));
        Assert.Null(outbox.Take(10));
        outbox.Commit();
        var run = outbox.Take(10)!;
        Assert.Equal((101ul, 0ul, 2ul), (run.Epoch, run.FirstSequence, run.NextSequence));
        Assert.Equal([Number(0), Number(1)], run.Readings);
        Assert.Null(outbox.Take(10));
    }

    [Fact]
    public void A_restart_keeps_the_cursor_and_draws_a_new_epoch()
    {
        using (var first = Open()) Fill(first, 0, 5);
        using var second = Open();
        Assert.Equal((5L, 5, 5), (second.Cursor, second.Depth, second.Recovered));
        Fill(second, 5, 2);
        Assert.Equal(7, second.Cursor);
        Assert.Equal((101ul, 0ul), (second.Take(10) is { } old ? (old.Epoch, old.FirstSequence) : default));
        Assert.Equal((102ul, 0ul), (second.Take(10) is { } young ? (young.Epoch, young.FirstSequence) : default));
    }

    [Fact]
    public void What_was_not_committed_is_not_there_after_a_restart()
    {
        using (var first = Open())
        {
            Fill(first, 0, 3);
            first.Append(Number(3));
        }

        using var second = Open();
        Assert.Equal((3L, 3), (second.Cursor, second.Depth));
    }

    [Fact]
    public void A_torn_last_segment_is_cut_and_the_rest_survives()
    {
        using (var outbox = Open()) Fill(outbox, 0, 3);
        var path = Segments().Single();
        var whole = File.ReadAllBytes(path);
        var record = (whole.Length - 40) / 3;
        for (var length = whole.Length; length >= 40; length--)
        {
            foreach (var left in Segments()) File.Delete(left);
            File.WriteAllBytes(path, whole[..length]);
            var survivors = (length - 40) / record;
            using var outbox = Open();
            Assert.Equal((survivors, (long)survivors), (outbox.Depth, outbox.Cursor));
            Assert.Equal(Enumerable.Range(0, survivors).Select(Number), outbox.Take(9)?.Readings ?? []);
        }
    }

    [Fact]
    public void A_flipped_byte_anywhere_never_gives_a_wrong_reading()
    {
        using (var outbox = Open()) Fill(outbox, 0, 2);
        var path = Segments().Single();
        var whole = File.ReadAllBytes(path);
        for (var i = 0; i < whole.Length; i++)
        {
            foreach (var left in Directory.EnumerateFiles(folder.Path, "*.segment*")) File.Delete(left);
            var flipped = (byte[])whole.Clone();
            flipped[i] ^= 0x40;
            File.WriteAllBytes(path, flipped);
            using var outbox = Open();
            var expected = i < 40 ? 0 : (i - 40) / ((whole.Length - 40) / 2);
            Assert.Equal(Enumerable.Range(0, expected).Select(Number), outbox.Take(9)?.Readings ?? []);
        }
    }

    [Fact]
    public void A_segment_whose_creation_was_torn_is_no_obstacle()
    {
        using (var outbox = Open()) Fill(outbox, 0, 2);
        File.WriteAllBytes(Path.Combine(folder.Path, "0000000000000002.segment"), new byte[17]);
        using var second = Open();
        Assert.Equal((2L, 2), (second.Cursor, second.Depth));
    }

    [Fact]
    public void Acknowledged_segments_are_deleted_and_the_cursor_stays()
    {
        using (var outbox = Open(segmentBytes: 100))
        {
            for (var i = 0; i < 10; i++) Fill(outbox, i, 1);
            Assert.True(Segments().Length >= 5);
            outbox.Acknowledge(101, 10);
            Assert.Single(Segments());
            Assert.Equal((10L, 0), (outbox.Cursor, outbox.Depth));
            Assert.Null(outbox.OldestUnsent);
        }

        using var again = Open();
        Assert.Equal(10, again.Cursor);
    }

    [Fact]
    public void A_rewind_offers_only_what_is_unacknowledged()
    {
        using var outbox = Open();
        Fill(outbox, 0, 5);
        outbox.Take(5);
        outbox.Acknowledge(101, 2);
        outbox.Acknowledge(999, 5);
        outbox.Rewind();
        Assert.Equal(2ul, outbox.Take(5)!.FirstSequence);
        Assert.Equal(Number(2).MeasuredAt, outbox.OldestUnsent);
    }

    [Fact]
    public void A_full_outbox_refuses_and_keeps_what_it_has()
    {
        using var outbox = ReadingOutbox.Open(new OutboxOptions(folder.Path) { MaximumReadings = 2 });
        Fill(outbox, 0, 2);
        Assert.Throws<OutboxFullException>(() => outbox.Append(Number(2)));
        Assert.Equal(2, outbox.Depth);
    }

    [Fact]
    public void After_a_failed_sync_the_outbox_is_of_no_further_use()
    {
        var fails = false;
        using var outbox = ReadingOutbox.Open(new OutboxOptions(folder.Path) { Flush = _ => { if (fails) throw new IOException("no space"); } });
        fails = true;
        outbox.Append(Number(0));
        Assert.Throws<OutboxFailedException>(outbox.Commit);
        fails = false;
        Assert.Throws<OutboxFailedException>(outbox.Commit);
        Assert.Throws<OutboxFailedException>(() => outbox.Append(Number(1)));
        Assert.Throws<OutboxFailedException>(() => outbox.Take(1));
    }

    [Fact]
    public void A_second_opener_is_refused()
    {
        using var outbox = Open();
        Assert.Throws<IOException>(() => Open());
    }

    /// <summary>Appends, commits, takes, acknowledgements, rewinds and crashes against a plain list of what is committed.</summary>
    [Fact]
    public void It_behaves_like_a_queue_through_crashes() =>
        Gen.Select(Gen.Int[0, 5], Gen.Int[1, 7]).Array[1, 60].Sample(
            steps =>
            {
                using var place = new TemporaryFolder();
                var drawn = 0ul;
                ReadingOutbox Reopen() => ReadingOutbox.Open(new OutboxOptions(place.Path) { SegmentBytes = 300, DrawEpoch = () => ++drawn, Flush = _ => { } });
                var outbox = Reopen();
                var (committed, made, pending) = (0, 0, 0);
                var delivered = new HashSet<Reading>();
                var acknowledgeable = new List<ReadingRun>();
                foreach (var (step, count) in steps)
                {
                    if (step <= 1)
                    {
                        for (var i = 0; i < count; i++) outbox.Append(Number(made++));
                        pending += count;
                    }
                    else if (step == 2)
                    {
                        outbox.Commit();
                        (committed, pending) = (committed + pending, 0);
                    }
                    else if (step == 3 && outbox.Take(count) is { } run)
                    {
                        acknowledgeable.Add(run);
                    }
                    else if (step == 4 && acknowledgeable.Count > 0)
                    {
                        // The server logs in order, so a watermark covers all earlier runs of its epoch.
                        var last = acknowledgeable[Math.Min(count, acknowledgeable.Count) - 1];
                        foreach (var covered in acknowledgeable.Where(r => r.Epoch == last.Epoch && r.NextSequence <= last.NextSequence)) delivered.UnionWith(covered.Readings);
                        outbox.Acknowledge(last.Epoch, last.NextSequence);
                    }
                    else if (step == 5)
                    {
                        outbox.Dispose();
                        outbox = Reopen();
                        (made, pending) = (made - pending, 0);
                        acknowledgeable.Clear();
                    }

                    Assert.Equal(committed, outbox.Cursor);
                }

                outbox.Rewind();
                while (outbox.Take(3) is { } rest) delivered.UnionWith(rest.Readings);
                outbox.Dispose();
                Assert.Equal(Enumerable.Range(0, committed).Select(Number), delivered.OrderBy(r => r.Value));
            },
            iter: 300, threads: 1);

    [Fact]
    public void The_checksum_is_the_standard_one() => Assert.Equal(0xE3069283u, Crc32C.Of("123456789"u8));

    private static Reading Number(int i) =>
        new("container-1", Quantity.FillLevel, new Instant(1_700_000_000_000 + i), i, ReadingStatus.Ok, -i, 3);

    private static void Fill(ReadingOutbox outbox, int from, int count)
    {
        outbox.Append([.. Enumerable.Range(from, count).Select(Number)]);
        outbox.Commit();
    }

    private ReadingOutbox Open(long segmentBytes = 4_000_000) =>
        ReadingOutbox.Open(new OutboxOptions(folder.Path) { SegmentBytes = segmentBytes, DrawEpoch = () => ++epoch });

    private string[] Segments() => Directory.GetFiles(folder.Path, "*.segment");
}
