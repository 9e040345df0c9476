using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>Keeps nothing but the number of readings, so that what the log costs can be told from what a store costs.</summary>
internal sealed class LogOnlyStore : IReadingStore
{
    private long appended;
    private long visible;

    public ulong FirstMissingSegment => 0;

    public string? Trouble => null;

    public void Append(ulong segment, ReadingColumns batch) => appended += batch.Count - batch.SetAside.Count;

    public void Append(ulong segment, DeadLetter letter) => throw new NotSupportedException();

    public void Flush() => Volatile.Write(ref visible, appended);

    public StoreCounts Counts() => new(Volatile.Read(ref visible), 0, 0);

    public IReadOnlyList<string> Containers() => throw new NotSupportedException();

    public IEnumerable<Reading> Read(string container, Instant from, Instant to) => throw new NotSupportedException();

    public IReadOnlyList<NewestReading> Newest() => throw new NotSupportedException();

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
