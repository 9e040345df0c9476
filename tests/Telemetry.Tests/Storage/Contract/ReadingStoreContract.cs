using CsCheck;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Xunit;

namespace Telemetry.Tests.Storage.Contract;

/// <summary>What every store must do. A store joins with one class: how it is made empty, and how it is opened again on what it holds.</summary>
public abstract class ReadingStoreContract
{
    private static readonly Instant Day = Instant.FromUtc(2024, 10, 1);

    /// <summary>An empty store.</summary>
    protected abstract IReadingStore Create();

    /// <summary>Ends a store in order and opens it again on the data it left, if it leaves any.</summary>
    protected abstract IReadingStore Reopen(IReadingStore store);

    /// <summary>False for a store whose key is device, container, quantity and millisecond, so that it holds one reading for each.</summary>
    protected virtual bool KeepsEveryIdentity => true;

    [Fact]
    public void An_empty_store_answers_every_question_with_nothing()
    {
        using var store = Create();
        store.Flush();
        Assert.Equal(new StoreCounts(0, 0, 0), store.Counts());
        Assert.Empty(store.Containers());
        Assert.Empty(store.Newest());
        Assert.Empty(store.SetAside(10));
        Assert.Empty(store.Read("container-1", Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void The_newest_reading_goes_by_measured_time_however_the_readings_arrive()
    {
        using var store = Create();
        var order = Enumerable.Range(0, 50).ToArray();
        new Random(7).Shuffle(order);
        foreach (var i in order) store.Append(1, StoredLog.Batch([At(i), At(i) with { Quantity = Quantity.Temperature, Value = -i }], first: (ulong)(i * 2)));
        store.Flush();
        Assert.Equal(
            [new NewestReading("owner-1", "device-1", At(49)), new NewestReading("owner-1", "device-1", At(49) with { Quantity = Quantity.Temperature, Value = -49 })],
            store.Newest());
    }

    [Fact]
    public void Of_two_devices_that_measured_in_the_same_millisecond_the_higher_sequence_is_the_newest()
    {
        using var store = Create();
        store.Append(1, StoredLog.Batch([At(1) with { Value = 11 }], first: 9, device: "device-a"));
        store.Append(1, StoredLog.Batch([At(1) with { Value = 22 }], first: ulong.MaxValue, device: "device-b"));
        store.Append(1, StoredLog.Batch([At(1) with { Value = 33 }], first: 10, device: "device-c"));
        store.Flush();
        Assert.Equal(22, Assert.Single(store.Newest()).Reading.Value);
        Assert.Equal([11L, 22L, 33L], store.Read("container-1", Day, Day + TimeSpan.FromHours(1)).Select(reading => reading.Value));
    }

    [Fact]
    public void A_range_includes_its_start_and_not_its_end_and_comes_by_time_and_quantity()
    {
        using var store = Create();
        store.Append(1, StoredLog.Batch([.. Enumerable.Range(0, 10).Reverse().SelectMany(i => new[] { At(i) with { Quantity = Quantity.Humidity }, At(i) })]));
        store.Flush();
        Reading[] expected = [.. Enumerable.Range(3, 4).SelectMany(i => new[] { At(i), At(i) with { Quantity = Quantity.Humidity } })];
        Assert.Equal(expected, store.Read("container-1", At(3).MeasuredAt, At(7).MeasuredAt));
        Assert.Single(store.Read("container-1", At(3).MeasuredAt, new Instant(At(3).MeasuredAt.UnixMilliseconds + 1)), At(3));
        Assert.Empty(store.Read("container-1", At(3).MeasuredAt, At(3).MeasuredAt));
        Assert.Empty(store.Read("container-1", At(7).MeasuredAt, At(3).MeasuredAt));
        Assert.Empty(store.Read("container-2", Instant.MinValue, Instant.MaxValue));
        Assert.Equal(20, store.Read("container-1", Instant.MinValue, Instant.MaxValue).Count());
    }

    [Fact]
    public void The_same_content_under_two_identities_is_read_once()
    {
        using var store = Create();
        store.Append(1, StoredLog.Batch([At(1), At(2)]));
        store.Append(1, StoredLog.Batch([At(1), At(2)], epoch: 2, first: 70));
        store.Flush();
        Assert.Equal([At(1), At(2)], store.Read("container-1", Instant.MinValue, Instant.MaxValue));
        Assert.Equal(KeepsEveryIdentity ? 4 : 2, store.Counts().Readings);
    }

    [Fact]
    public void What_was_set_aside_is_counted_apart_and_listed_newest_first()
    {
        using var store = Create();
        store.Append(1, StoredLog.Batch([At(1), At(2), At(3)], setAside: [0, 2]));
        var late = StoredLog.Batch([At(9)], first: 3, setAside: [0]);
        late.ReceivedAt = Day; // the clock was set back; the order is that of the log
        store.Append(1, late);
        store.Append(1, new DeadLetter("device-1", Day, "not a batch", [1, 2, 3]));
        store.Append(1, new DeadLetter("device-1", Day, "not a batch", [1, 2, 3]));
        store.Flush();
        Assert.Equal(new StoreCounts(1, 3, 2), store.Counts());
        Assert.Equal([3UL, 2UL, 0UL], store.SetAside(10).Select(item => item.Id.Sequence));
        Assert.Equal([3UL, 2UL], store.SetAside(2).Select(item => item.Id.Sequence));
        Assert.Empty(store.SetAside(0));
        Assert.Equal([At(2)], store.Read("container-1", Instant.MinValue, Instant.MaxValue));
        Assert.Equal(At(2), Assert.Single(store.Newest()).Reading);
    }

    [Fact]
    public void Text_in_a_verdict_survives_whatever_it_is()
    {
        using var store = Create();
        string[] texts = ["a b,c=d", "\"quoted\" 'and' \\", "two\nlines\tand a tab", "façade, привет, 漢字, 🗑", "%41%", "back\\slash\\", " ", ""];
        foreach (var text in texts)
        {
            var batch = StoredLog.Batch([At(1)], device: "device of nobody, = \\ \"", owner: "");
            batch.SetVerdict(0, new Verdict(Fate.Kept, "device", text, $"{text} is not in the registry"));
            store.Append(1, batch);
            store.Append(1, new DeadLetter(text, Day, text, []));
        }

        store.Flush();
        Assert.Equal(
            texts.Reverse().Select(text => new SetAsideReading("", new ReadingId("device of nobody, = \\ \"", 1, 0), new Verdict(Fate.Kept, "device", text, $"{text} is not in the registry"))),
            store.SetAside(100));
        Assert.Equal(texts.Length, store.Counts().DeadLetters);
    }

    [Theory]
    [InlineData("a.b_c-D0")]
    [InlineData("-")]
    [InlineData("select")]
    [InlineData("a b,c=d\"e\" f'g\\ ")]
    [InlineData("x' OR 1=1 --")]
    [InlineData("gemeente's-Hertogenbosch é 漢字 %20")]
    public void An_id_is_found_again_under_exactly_its_own_name(string id)
    {
        using var store = Create();
        store.Append(1, StoredLog.Batch([At(1) with { Container = id }], device: id, owner: id));
        store.Append(1, StoredLog.Batch([At(1) with { Value = 5 }]));
        store.Flush();
        Assert.Equal(new[] { id, "container-1" }.Order(StringComparer.Ordinal), store.Containers());
        Assert.Equal([At(1) with { Container = id }], store.Read(id, Instant.MinValue, Instant.MaxValue));
        Assert.Contains(new NewestReading(id, id, At(1) with { Container = id }), store.Newest());
        Assert.Equal(2, store.Newest().Count);
    }

    [Theory]
    [InlineData(long.MinValue, long.MaxValue, int.MaxValue, ulong.MaxValue, ulong.MaxValue - 1)]
    [InlineData(long.MaxValue, long.MinValue, 0, 1UL << 63, (1UL << 63) - 2)]
    [InlineData(0, 0, 0, 0, 0)]
    [InlineData(-1, 9_007_199_254_740_993, 1, 9_007_199_254_740_993, 9_007_199_254_740_993)]
    public void Every_column_keeps_all_its_bits(long value, long raw, int calibration, ulong epoch, ulong sequence)
    {
        using var store = Create();
        Instant[] times = [Admission.EarliestMeasurement, Instant.FromUtc(2262, 1, 1), new(1_727_740_800_001)];
        Reading[] readings = [.. times.Select(time => new Reading("container-1", Quantity.SupplyVoltage, time, value, ReadingStatus.Ok, raw, calibration))];
        store.Append(1, StoredLog.Batch(readings[..2], epoch, sequence));
        store.Append(1, StoredLog.Batch([readings[2]], epoch, sequence, device: "device-2"));
        var refused = StoredLog.Batch([readings[0]], epoch, sequence, setAside: [0]);
        store.Append(1, refused);
        store.Flush();
        Assert.Equal(readings.OrderBy(reading => reading.MeasuredAt), store.Read("container-1", Instant.MinValue, Instant.MaxValue));
        Assert.Equal(readings[1], Assert.Single(store.Newest()).Reading);
        Assert.Equal(new ReadingId("device-1", epoch, sequence), Assert.Single(store.SetAside(1)).Id);
    }

    [Fact]
    public void Every_status_and_every_quantity_comes_back()
    {
        using var store = Create();
        Reading[] readings =
        [
            .. Enum.GetValues<ReadingStatus>().Select((status, i) => At(i) with { Status = status, Value = status is ReadingStatus.Ok ? 3 : 0 }),
            .. Enum.GetValues<Quantity>().Select(quantity => At(100) with { Quantity = quantity }),
        ];
        store.Append(1, StoredLog.Batch(readings));
        store.Flush();
        Assert.Equal(readings, store.Read("container-1", Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void What_is_handed_in_again_after_a_restart_counts_once()
    {
        var log = new StoredLog();
        for (var segment = 1; segment <= 4; segment++)
        {
            // All arrive at the same moment, as when a backlog is sent: nothing but their place in the log tells them apart.
            for (var i = 0; i < 5; i++) log.Add((ulong)segment, StoredLog.Batch([At((segment * 10) + i), At(0)], first: (ulong)((segment * 10) + (i * 2)), setAside: [1]));
            log.Add((ulong)segment, new DeadLetter("device-1", Day, "not a batch", [9]));
            log.Add((ulong)segment, new DeadLetter("device-1", Day, "not a batch", [9]));
        }

        var store = Create();
        log.Replay(store);
        var (setAside, newest) = (store.SetAside(100), store.Newest());
        Assert.Equal(new StoreCounts(20, 20, 8), store.Counts());
        for (var restart = 0; restart < 2; restart++)
        {
            store = Reopen(store);
            log.Replay(store);
            Assert.Equal(new StoreCounts(20, 20, 8), store.Counts());
            Assert.Equal(setAside, store.SetAside(100));
            Assert.Equal(newest, store.Newest());
            Assert.Equal(20, store.Read("container-1", Instant.MinValue, Instant.MaxValue).Count());
        }

        store.Dispose();
    }

    [Fact]
    public void Many_containers_are_kept_apart()
    {
        using var store = Create();
        string[] containers = [.. Enumerable.Range(0, 1_000).Select(i => $"C{i}")];
        foreach (var part in containers.Chunk(100))
            store.Append(1, StoredLog.Batch([.. part.SelectMany(container => new[] { At(1) with { Container = container }, At(2) with { Container = container, Value = container.Length } })], device: part[0]));
        store.Flush();
        Assert.Equal(containers.Order(StringComparer.Ordinal), store.Containers());
        Assert.Equal(containers.Order(StringComparer.Ordinal), store.Newest().Select(newest => newest.Reading.Container));
        Assert.All(store.Newest(), newest => Assert.Equal(newest.Reading.Container.Length, newest.Reading.Value));
        Assert.Equal(2, store.Read("C77", Instant.MinValue, Instant.MaxValue).Count());
        Assert.Equal(2_000, store.Counts().Readings);
    }

    [Fact]
    public async Task Readers_beside_the_writer_see_whole_readings_in_order_and_never_fewer_than_before()
    {
        using var store = Create();
        using var written = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => CountRising(store, written.Token), TestContext.Current.CancellationToken)).ToList();
        for (var batch = 0; batch < 40; batch++)
        {
            store.Append((ulong)(batch / 10) + 1, StoredLog.Batch([.. Enumerable.Range(batch * 25, 25).Select(At)], first: (ulong)(batch * 25)));
            store.Flush();
        }

        await written.CancelAsync();
        foreach (var looks in await Task.WhenAll(readers)) Assert.True(looks > 0);
        Assert.Equal(Enumerable.Range(0, 1_000).Select(At), store.Read("container-1", Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void Random_batches_give_the_answers_of_the_plainest_store() =>
        Gen.Select(ContractBatches.Batches(KeepsEveryIdentity), Gen.Int[0, 8]).Sample(
            (batches, restartAfter) =>
            {
                using IReadingStore oracle = new MemoryReadingStore();
                var log = new StoredLog();
                var store = Create();
                for (var i = 0; i < batches.Length; i++)
                {
                    var segment = (ulong)(i / 3) + 1;
                    log.Add(segment, batches[i]);
                    oracle.Append(segment, batches[i]);
                    store.Append(segment, batches[i]);
                    if (i % 2 == 0) store.Flush();
                    if (i == restartAfter)
                    {
                        store.Flush();
                        store = Reopen(store);
                        log.Replay(store);
                    }
                }

                store.Flush();
                oracle.Flush();
                Assert.Equal(oracle.Containers(), store.Containers());
                Assert.Equal(oracle.Newest(), store.Newest());
                Assert.Equal(oracle.SetAside(20), store.SetAside(20));
                Assert.Equal(oracle.Counts(), store.Counts());
                var (from, to) = (new Instant(ContractBatches.Start.UnixMilliseconds + 5), new Instant(ContractBatches.Start.UnixMilliseconds + 15));
                foreach (var container in oracle.Containers())
                {
                    Assert.Equal(oracle.Read(container, Instant.MinValue, Instant.MaxValue), store.Read(container, Instant.MinValue, Instant.MaxValue));
                    Assert.Equal(oracle.Read(container, from, to), store.Read(container, from, to));
                }

                // Not in order, one twice and one unknown: whatever is asked for is answered.
                string[] asked = [.. oracle.Containers().Reverse(), "nobody", .. oracle.Containers()];
                var wanted = QuantitySet.Of(Quantity.FillLevel, Quantity.Tilt);
                Assert.Equal(Values(oracle.Read(asked, wanted, from, to)), Values(store.Read(asked, wanted, from, to)));

                store.Dispose();
            },
            iter: 25,
            threads: 1);

    [Fact]
    public void Values_come_by_container_quantity_and_time_without_what_was_not_asked_for()
    {
        using var store = Create();
        store.Append(1, StoredLog.Batch([.. Enumerable.Range(0, 6).SelectMany(i => new[] { At(i) with { Quantity = Quantity.Humidity }, At(i), At(i) with { Quantity = Quantity.ContentMass } })]));
        store.Append(1, StoredLog.Batch([At(3) with { Container = "container-0" }], first: 100, device: "device-2"));
        store.Append(2, StoredLog.Batch([At(2)], epoch: 2));
        store.Flush();
        var found = store.Read(["container-0", "container-1"], QuantitySet.Of(Quantity.ContentMass, Quantity.FillLevel), At(1).MeasuredAt, At(4).MeasuredAt);
        Assert.Equal(
            [("container-0", Quantity.FillLevel, 3), .. Enumerable.Range(1, 3).Select(i => ("container-1", Quantity.FillLevel, i)), .. Enumerable.Range(1, 3).Select(i => ("container-1", Quantity.ContentMass, i))],
            found.SelectMany(one => one.Readings.Select(reading => (one.Container, reading.Quantity, (int)reading.Value))));
        Assert.All(found.SelectMany(one => one.Readings), reading => Assert.Equal((0, 0), (reading.Raw, reading.Calibration)));
    }

    private static List<(string, Reading)> Values(IEnumerable<ContainerReadings> found) => [.. found.SelectMany(one => one.Readings.Select(reading => (one.Container, reading)))];

    private static int CountRising(IReadingStore store, CancellationToken written)
    {
        int looks = 0, before = 0;
        while (!written.IsCancellationRequested || looks == 0)
        {
            var readings = store.Read("container-1", Instant.MinValue, Instant.MaxValue).ToList();
            Assert.Equal(readings.OrderBy(reading => reading.MeasuredAt), readings);
            Assert.All(readings, reading => Assert.Equal(At((int)reading.Value), reading));
            Assert.True(readings.Count >= before, $"{readings.Count} readings after {before}");
            Assert.True(store.Newest().Count <= 1);
            before = readings.Count;
            looks++;
        }

        return looks;
    }

    /// <summary>The i-th minute of the day, with a value that tells it.</summary>
    private static Reading At(int i) => new("container-1", Quantity.FillLevel, Day + TimeSpan.FromMinutes(i), i, ReadingStatus.Ok, i * 7L, 2);
}
