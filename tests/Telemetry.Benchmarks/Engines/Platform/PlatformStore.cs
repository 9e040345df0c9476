using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>The store that is measured in process, as a server would open it. Over gRPC the server's own composition decides.</summary>
internal static class PlatformStore
{
    /// <param name="folder">The store's own.</param>
    public static IReadingStore Open(string folder) => SealedReadingStore.Open(folder);
}
