using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;

namespace Telemetry.Tests.Ingestion;

/// <summary>A store that keeps nothing, to measure the way to it.</summary>
internal sealed class ForgetfulStore : IReadingStore
{
    public ulong FirstMissingSegment => 0;

    public string? Trouble => null;

    public void Append(ulong segment, ReadingColumns batch)
    {
    }

    public void Append(ulong segment, DeadLetter letter)
    {
    }

    public void Flush()
    {
    }

    public StoreCounts Counts() => new(0, 0, 0);

    public IReadOnlyList<string> Containers() => [];

    public IEnumerable<Reading> Read(string container, Instant from, Instant to) => [];

    public IReadOnlyList<NewestReading> Newest() => [];

    public IReadOnlyList<SetAsideReading> SetAside(int limit) => [];

    public void Dispose()
    {
    }
}
