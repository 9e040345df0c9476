using DuckDB.NET.Data;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Storage.Readings.Sealed;
using Xunit;

namespace Telemetry.Tests.Storage.Sealed;

public sealed class SealedReadingStoreTests : IDisposable
{
    private const long Day = 24 * 60 * 60 * 1_000;
    private static readonly Instant Start = Instant.FromUtc(2024, 10, 26);
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-sealed-").FullName;
    private readonly MemoryReadingStore oracle = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_is_sealed_merged_and_opened_again_answers_as_it_did_in_memory()
    {
        using (var store = SealedReadingStore.Open(folder))
        {
            Fill(store, segments: 5, seed: 1);
            AssertAnswersAlike(store);
            store.SealAll();
            AssertAnswersAlike(store);
            while (store.MergeOnce(today: long.MaxValue / Day)) AssertAnswersAlike(store);
        }

        using var again = SealedReadingStore.Open(folder);
        Assert.Equal(6UL, again.FirstMissingSegment);
        AssertAnswersAlike(again);
        Assert.Single(Manifest.Read(folder).Files);
    }

    [Fact]
    public void Segments_that_are_complete_are_sealed_beside_the_appending()
    {
        using var store = SealedReadingStore.Open(folder, new SealedStoreOptions { SealBytes = 1, HotLimit = 10_000 });
        Fill(store, segments: 40, seed: 2);
        AssertAnswersAlike(store);
        SpinWait.SpinUntil(() => store.FirstMissingSegment == 40, TimeSpan.FromSeconds(20));
        Assert.Equal((40UL, (string?)null), (store.FirstMissingSegment, store.Trouble));
        AssertAnswersAlike(store);
    }

    [Fact]
    public void The_files_are_plain_Parquet_for_anybody()
    {
        using (var store = SealedReadingStore.Open(folder))
        {
            Fill(store, segments: 3, seed: 3);
            store.SealAll();
        }

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using var command = duck.CreateCommand();
        command.CommandText = $"SELECT count(*), sum(value)::BIGINT, count(DISTINCT (device, epoch, sequence)), min(container), max(measured_at)::VARCHAR FROM '{folder}/*.parquet'";
        using var row = command.ExecuteReader();
        Assert.True(row.Read());
        var expected = oracle.Containers().SelectMany(container => oracle.Read(container, Instant.MinValue, Instant.MaxValue)).ToList();
        Assert.Equal(oracle.Counts().Readings, row.GetInt64(0));
        Assert.Equal(oracle.Counts().Readings, row.GetInt64(2));
        Assert.Equal("c0", row.GetString(3));
        Assert.Equal(expected.Max(reading => reading.MeasuredAt).ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss.fff", null)[..19], row.GetString(4)[..19]);
    }

    [Fact]
    public void The_same_readings_give_the_same_file_whatever_way_they_came()
    {
        var batches = Batches(seed: 4, count: 30).ToList();
        var hashes = new List<string>();
        for (var way = 0; way < 3; way++)
        {
            var target = Path.Combine(folder, $"{way}");
            using var store = SealedReadingStore.Open(target);
            var chance = new Random(way);
            foreach (var (batch, index) in batches.OrderBy(_ => chance.Next()).Select((batch, index) => (batch, index))) store.Append((ulong)(index / (10 + way)) + 1, batch);
            store.SealAll();
            while (store.MergeOnce(today: long.MaxValue / Day)) continue;
            hashes.Add(string.Join(' ', Manifest.Read(target).Files.Select(file => file.Sha256)));
        }

        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void What_was_set_aside_makes_no_days_no_containers_and_no_memory()
    {
        using var store = SealedReadingStore.Open(folder);
        for (var number = 0; number < 300; number++)
        {
            var rows = Enumerable.Range(0, 100).Select(row => new Reading(row == 0 ? "c" : $"junk {number} {row}", Quantity.FillLevel, row == 0 ? Start : new Instant(row == 1 ? long.MaxValue : row == 2 ? long.MinValue : row * Day * 10), 1, ReadingStatus.Ok)).ToList();
            var batch = ReadingColumns.Of("d", "owner", 1, (ulong)number * 100, rows);
            for (var row = 1; row < 100; row++) batch.SetVerdict(row, new Verdict(Fate.Kept, "measured_at", "?", "is no time"));
            store.Append((ulong)(number / 100) + 1, batch);
        }

        store.Flush();
        Assert.Equal(new StoreCounts(300, 29_700, 0), store.Counts());
        Assert.Equal(["c"], store.Containers());
        Assert.Equal(StoreState.RecentLimit, store.SetAside(int.MaxValue).Count);
        Assert.Equal(29_999UL, store.SetAside(1)[0].Id.Sequence);
        store.SealAll();
        Assert.Equal("c", Assert.Single(Manifest.Read(folder).Files).LastContainer);
        Assert.Equal(new StoreCounts(300, 29_700, 0), store.Counts());
    }

    [Fact]
    public void A_late_piece_that_reaches_over_all_containers_does_not_make_one_run_of_a_merge()
    {
        using var store = SealedReadingStore.Open(folder);
        ReadingColumns Batch(int container, int rows, ulong epoch) => ReadingColumns.Of(
            $"d{container}", "owner", epoch, 0, [.. Enumerable.Range(0, rows).Select(row => new Reading($"c{container:D4}", Quantity.FillLevel, Start + TimeSpan.FromSeconds(row), row + (long)epoch, ReadingStatus.Ok))]);
        for (var container = 0; container < 60; container++) store.Append(1, Batch(container, 10_000, 1));
        for (var container = 0; container < 60; container++) store.Append(2, Batch(container, 1, 2));
        store.Flush();
        store.SealAll();
        store.Append(3, Batch(0, 1, 3));
        store.Append(3, Batch(59, 1, 3));
        store.Flush();
        store.SealAll();
        var before = Manifest.Read(folder).Files;
        var largest = 0;
        Merging.ReadInOrder(folder, before, (rows, _) => largest = Math.Max(largest, rows.Count));
        Assert.InRange(largest, 1, 400_000);
        Assert.True(store.MergeOnce(long.MaxValue / Day));
        Assert.Equal(600_062, Manifest.Read(folder).Files.Sum(file => file.Rows));
        Assert.Equal(10_002, store.Read("c0000", Instant.MinValue, Instant.MaxValue).Count());
    }

    private void Fill(SealedReadingStore store, int segments, int seed)
    {
        foreach (var (batch, index) in Batches(seed, segments * 6).Select((batch, index) => (batch, index)))
        {
            var segment = (ulong)(index / 6) + 1;
            store.Append(segment, batch);
            oracle.Append(segment, batch);
            store.Flush();
            oracle.Flush();
        }
    }

    private static IEnumerable<ReadingColumns> Batches(int seed, int count)
    {
        var chance = new Random(seed);
        var next = new ulong[4];
        for (var number = 0; number < count; number++)
        {
            var device = chance.Next(4);
            var rows = Enumerable.Range(0, chance.Next(1, 60)).Select(_ => new Reading(
                $"c{(device * 2) + chance.Next(2)}", (Quantity)chance.Next(1, 4), Start + TimeSpan.FromMilliseconds(chance.NextInt64(5 * Day)), chance.NextInt64(-1_000, 10_000),
                (ReadingStatus)chance.Next(1, 10), chance.NextInt64(), chance.Next(3))).ToList();
            var batch = ReadingColumns.Of($"device {device}", $"owner {device % 2}", ulong.MaxValue - 9 + (ulong)device, next[device], rows);
            batch.ReceivedAt = Start + TimeSpan.FromHours(number);
            next[device] += (ulong)rows.Count;
            if (chance.Next(3) == 0) batch.SetVerdict(chance.Next(rows.Count), new Verdict(Fate.Kept, "value", "7", "is odd"));
            yield return batch;
        }
    }

    private void AssertAnswersAlike(SealedReadingStore store)
    {
        Assert.Equal(oracle.Counts(), store.Counts());
        Assert.Equal(oracle.Containers(), store.Containers());
        Assert.Equal(oracle.Newest(), store.Newest());
        Assert.Equal(oracle.SetAside(7), store.SetAside(7));
        foreach (var container in oracle.Containers())
        {
            Assert.Equal(oracle.Read(container, Instant.MinValue, Instant.MaxValue), store.Read(container, Instant.MinValue, Instant.MaxValue));
            var (from, to) = (Start + TimeSpan.FromHours(30), Start + TimeSpan.FromHours(60));
            Assert.Equal(oracle.Read(container, from, to), store.Read(container, from, to));
        }
    }
}
