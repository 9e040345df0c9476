using Telemetry.Edge.Outbox;
using Xunit;
using Telemetry.Quantities;
using Telemetry.Readings;

namespace Telemetry.Tests.Edge;

public sealed class OutboxTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-outbox-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_reading_is_taken_only_after_it_is_committed_and_freed_only_by_the_watermark()
    {
        using var outbox = DurableOutbox.Open(folder, epoch: 7);
        Append(outbox, 0, 10);
        outbox.Append(Reading(10));
        var run = outbox.Take(100)!;
        Assert.Equal((7UL, 0UL, 10), (run.Epoch, run.FirstSequence, run.Readings.Count));
        Assert.Null(outbox.Take(100));
        outbox.Rewind();
        Assert.Equal(10, outbox.Take(100)!.Readings.Count);
        Assert.False(outbox.Acknowledge(8, 10));
        Assert.True(outbox.Acknowledge(7, 4));
        outbox.Rewind();
        Assert.Equal((4UL, 6), (outbox.Take(100)!.FirstSequence, outbox.Depth));
    }

    [Fact]
    public void A_reopened_outbox_keeps_its_readings_under_their_numbers_and_its_cursor()
    {
        using (var outbox = DurableOutbox.Open(folder, 1))
        {
            Append(outbox, 0, 5);
            outbox.Acknowledge(1, 2);
        }

        using var again = DurableOutbox.Open(folder, 2);
        Append(again, 5, 2);
        Assert.Equal(7, again.Cursor);
        Assert.Equal((1UL, 0UL, 5), (again.Take(100) is { } old ? (old.Epoch, old.FirstSequence, old.Readings.Count) : default));
        Assert.Equal((2UL, 0UL, 2), (again.Take(100) is { } @new ? (@new.Epoch, @new.FirstSequence, @new.Readings.Count) : default));
    }

    [Fact]
    public void A_segment_torn_at_any_byte_is_cut_and_the_rest_survives()
    {
        using (var outbox = DurableOutbox.Open(folder, 1)) Append(outbox, 0, 4);
        var path = Directory.GetFiles(folder).Single();
        var whole = File.ReadAllBytes(path);
        for (var cut = 36; cut < whole.Length; cut++)
        {
            foreach (var file in Directory.GetFiles(folder)) File.Delete(file);
            File.WriteAllBytes(path, whole[..cut]);
            using var torn = DurableOutbox.Open(folder, 2);
            Assert.Equal((cut - 36) * 4 / (whole.Length - 36), torn.Cursor);
            Append(torn, 9, 1);
            Assert.Equal(torn.Cursor, torn.Depth);
        }
    }

    [Fact]
    public void What_is_freed_leaves_the_disk_and_the_cursor_stays()
    {
        using (var outbox = DurableOutbox.Open(folder, 1, segmentLimit: 200))
        {
            for (var i = 0; i < 50; i++) Append(outbox, i, 1);
            Assert.True(Directory.GetFiles(folder).Length > 3);
            outbox.Acknowledge(1, 50);
            Assert.Single(Directory.GetFiles(folder));
        }

        using var again = DurableOutbox.Open(folder, 2);
        Assert.Equal(50, again.Cursor);
    }

    private static Reading Reading(int i) => new("c", Quantity.FillLevel, new Instant(i), i, ReadingStatus.Ok, i, 1);

    private static void Append(DurableOutbox outbox, int from, int count)
    {
        for (var i = from; i < from + count; i++) outbox.Append(Reading(i));
        outbox.Commit();
    }
}
