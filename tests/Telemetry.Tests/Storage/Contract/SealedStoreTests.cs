using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Tests.Storage.Contract;

/// <summary>The contract over the sealed store, which seals and merges all the time.</summary>
public sealed class SealedStoreTests : ReadingStoreContract, IDisposable
{
    private static readonly SealedStoreOptions Eager = new() { SealBytes = 1, HotLimit = 100_000 };
    private readonly string root = Directory.CreateTempSubdirectory("telemetry-sealed-").FullName;
    private readonly Dictionary<IReadingStore, string> folders = [];

    public void Dispose() => Directory.Delete(root, recursive: true);

    protected override IReadingStore Create() => Open(Path.Combine(root, $"{folders.Count}"));

    protected override IReadingStore Reopen(IReadingStore store)
    {
        store.Dispose();
        return Open(folders[store]);
    }

    private SealedReadingStore Open(string folder)
    {
        var store = SealedReadingStore.Open(folder, Eager);
        folders[store] = folder;
        return store;
    }
}
