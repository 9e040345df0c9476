using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.Tests.Storage.Contract;

public sealed class MemoryStoreTests : ReadingStoreContract
{
    protected override IReadingStore Create() => new MemoryReadingStore();

    /// <summary>It leaves nothing.</summary>
    protected override IReadingStore Reopen(IReadingStore store)
    {
        store.Dispose();
        return new MemoryReadingStore();
    }
}
