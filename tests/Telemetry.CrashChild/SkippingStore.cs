using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.CrashChild;

/// <summary>The bug of a projection that loses a batch now and then.</summary>
internal sealed class SkippingStore(IReadingStore store) : IReadingStore
{
    private const int Every = 10;
    private int batches;

    public ulong FirstMissingSegment => store.FirstMissingSegment;

    public string? Trouble => store.Trouble;

    public void Append(ulong segment, ReadingColumns batch)
    {
        if (++batches % Every != 0) store.Append(segment, batch);
    }

    public void Append(ulong segment, DeadLetter letter) => store.Append(segment, letter);

    public void Flush() => store.Flush();

    public StoreCounts Counts() => store.Counts();

    public IReadOnlyList<string> Containers() => store.Containers();

    public IEnumerable<Reading> Read(string container, Instant from, Instant to) => store.Read(container, from, to);

    public IReadOnlyList<NewestReading> Newest() => store.Newest();

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => store.SetAside(limit);

    public void Dispose() => store.Dispose();
}
