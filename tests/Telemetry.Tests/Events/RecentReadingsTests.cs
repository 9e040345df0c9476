using CsCheck;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Events;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Xunit;

namespace Telemetry.Tests.Events;

public sealed class RecentReadingsTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 1, 5);
    private static readonly TimeWindow Window = new(Start, Start + TimeSpan.FromDays(90));

    [Fact]
    public void What_is_kept_reads_as_the_store_does_whatever_comes_in_and_whatever_is_asked() =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.OneOfConst(0L, 2_000, 20_000, 1_000_000)).Sample(
            (seed, limit) =>
            {
                using var world = new Kept(limit);
                var (chance, hour) = (new Random(seed), 0);
                for (var step = 0; step < 60; step++)
                {
                    if (chance.Next(5) == 0) world.Store.Flush();
                    if (chance.Next(2) == 0) world.Append($"c-{chance.Next(3)}", chance.Next(6) == 0 ? chance.Next(2_000) : hour += chance.Next(1, 4), chance);
                    if (chance.Next(2) == 0) continue;
                    world.Store.Flush();
                    var (container, from) = ($"c-{chance.Next(3)}", chance.Next(4) == 0 ? Instant.MinValue : Start + TimeSpan.FromHours(chance.Next(-10, 40)));
                    var span = new TimeWindow(from, chance.Next(2) == 0 ? Instant.MaxValue : Start + TimeSpan.FromHours(50 + chance.Next(200)));
                    Assert.Equal(world.Stored(container, span), world.Store.Recent.Read(container, span, Start + TimeSpan.FromDays(step)));
                    Assert.InRange(world.Store.Recent.Bytes, 0, limit);
                }
            },
            iter: 300);

    [Fact]
    public void An_hour_more_costs_no_reading_of_the_store()
    {
        using var world = new Kept(1_000_000);
        var chance = new Random(1);
        for (var hour = 0; hour < 100; hour++) world.Append("c-1", hour, chance);
        world.Read("c-1");
        world.Append("c-1", 100, chance);
        var before = world.Reads;

        Assert.Equal(world.Stored("c-1", Window), world.Read("c-1"));
        Assert.Equal(before, world.Reads);
    }

    [Fact]
    public void What_comes_in_while_a_window_is_read_is_not_missing_from_it()
    {
        using var world = new Kept(1_000_000);
        var chance = new Random(2);
        world.Append("c-1", 1, chance);
        world.WhileReading = () => world.Append("c-1", 2, chance);
        world.Read("c-1");

        Assert.Equal(world.Stored("c-1", Window), world.Read("c-1"));
    }

    [Fact]
    public void A_container_that_nobody_asks_for_gives_up_its_place_after_two_days()
    {
        var chance = new Random(3);
        using var world = new Kept(5_500);
        for (var hour = 0; hour < 100; hour++)
        {
            world.Append("c-1", hour, chance);
            world.Append("c-2", hour, chance);
        }

        world.Store.Recent.Read("c-1", Window, Start);
        world.Store.Recent.Read("c-2", Window, Start + TimeSpan.FromDays(1));
        Assert.Equal((true, false), (world.Store.Recent.Holds("c-1"), world.Store.Recent.Holds("c-2")));
        world.Store.Recent.Read("c-2", Window, Start + TimeSpan.FromDays(3));
        Assert.Equal((false, true), (world.Store.Recent.Holds("c-1"), world.Store.Recent.Holds("c-2")));
    }

    /// <summary>A store that counts how often looks read from it.</summary>
    private sealed class Kept : IDisposable
    {
        private readonly CountingStore inner = new();
        private readonly TouchedContainers touched = new();
        private ulong sequence;

        public Kept(long limit) => Store = new WatchedReadingStore(inner, touched, limit);

        public WatchedReadingStore Store { get; }

        public int Reads => inner.Reads;

        public Action? WhileReading
        {
            set => inner.WhileReading = value;
        }

        public void Append(string container, int hour, Random chance)
        {
            List<Reading> readings =
            [
                new(container, Quantity.FillLevel, Start + TimeSpan.FromHours(hour), chance.Next(10_000), chance.Next(9) == 0 ? ReadingStatus.Suspect : ReadingStatus.Ok, Raw: 7),
                new(container, Quantity.ContentMass, Start + TimeSpan.FromHours(hour), chance.NextInt64(), ReadingStatus.Ok),
                new(container, Quantity.Temperature, Start + TimeSpan.FromHours(hour), 1, ReadingStatus.Ok),
            ];
            Store.Append(1, ReadingColumns.Of("device", "owner", 1, sequence, readings));
            sequence += (ulong)readings.Count;
            if (chance.Next(3) > 0 || WhileReadingIsUnderWay) Store.Flush();
        }

        public IReadOnlyList<Reading> Read(string container)
        {
            Store.Flush();
            return Store.Recent.Read(container, Window, Start);
        }

        public IReadOnlyList<Reading> Stored(string container, TimeWindow span) =>
            inner.Memory.Read([container], QuantitySet.OfEmptyings, span.From, span.To).SingleOrDefault()?.Readings ?? [];

        public void Dispose()
        {
            Store.Dispose();
            touched.Dispose();
        }

        private bool WhileReadingIsUnderWay => inner.IsReading;
    }

    private sealed class CountingStore : IReadingStore
    {
        public IReadingStore Memory { get; } = new MemoryReadingStore();

        public int Reads { get; private set; }

        public bool IsReading { get; private set; }

        public Action? WhileReading { get; set; }

        public ulong FirstMissingSegment => Memory.FirstMissingSegment;

        public string? Trouble => Memory.Trouble;

        public void Append(ulong segment, ReadingColumns batch) => Memory.Append(segment, batch);

        public void Append(ulong segment, DeadLetter letter) => Memory.Append(segment, letter);

        public void Flush() => Memory.Flush();

        public StoreCounts Counts() => Memory.Counts();

        public IReadOnlyList<string> Containers() => Memory.Containers();

        public IEnumerable<Reading> Read(string container, Instant from, Instant to) => Memory.Read(container, from, to);

        public IEnumerable<ContainerReadings> Read(IReadOnlyList<string> containers, QuantitySet quantities, Instant from, Instant to)
        {
            Reads++;
            var found = Memory.Read(containers, quantities, from, to).ToList();
            var (work, before) = (WhileReading, IsReading);
            (WhileReading, IsReading) = (null, true);
            work?.Invoke();
            IsReading = before;
            return found;
        }

        public IReadOnlyList<NewestReading> Newest() => Memory.Newest();

        public IReadOnlyList<SetAsideReading> SetAside(int limit) => Memory.SetAside(limit);

        public void Dispose() => Memory.Dispose();
    }
}
