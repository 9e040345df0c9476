using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>The store that is measured in process. Over gRPC the server's own composition decides.</summary>
internal static class PlatformStore
{
    /// <param name="folder">The store's own; it may stay empty.</param>
    public static IReadingStore Open(string folder) => new MemoryReadingStore();
}
