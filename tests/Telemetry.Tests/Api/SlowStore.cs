using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.Tests.Api;

/// <summary>A store whose readings come only as far as <see cref="Until"/> lets them, and which counts how many were taken.</summary>
internal sealed class SlowStore(IEnumerable<Reading> readings) : IReadingStore
{
    private readonly MemoryReadingStore nothing = new();

    /// <summary>Called before each reading is given, with its number from 0.</summary>
    public Action<long> Until { get; init; } = _ => { };

    public long Taken { get; private set; }

    public ulong FirstMissingSegment => 0;

    public string? Trouble => null;

    public void Append(ulong segment, ReadingColumns batch) => nothing.Append(segment, batch);

    public void Append(ulong segment, DeadLetter letter) => nothing.Append(segment, letter);

    public void Flush() => nothing.Flush();

    public StoreCounts Counts() => nothing.Counts();

    public IReadOnlyList<string> Containers() => [];

    public IEnumerable<Reading> Read(string container, Instant from, Instant to)
    {
        foreach (var reading in readings)
        {
            Until(Taken);
            Taken++;
            yield return reading;
        }
    }

    public IReadOnlyList<NewestReading> Newest() => [];

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => [];

    public void Dispose() => nothing.Dispose();
}
