using Telemetry.CollectionEvents;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server.Events;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.Tests.Events;

/// <summary>A store that is watched and a journal in a file of its own, without a server around them.</summary>
internal sealed class LiveWorld : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"telemetry-events-{Path.GetRandomFileName()}.db");
    private readonly WatchedReadingStore store;
    private readonly ContainerLook look;
    private ulong sequence;

    public LiveWorld()
    {
        store = new WatchedReadingStore(new MemoryReadingStore(), Touched, recentLimit: 1_000_000);
        var ledger = LedgerFile.Open(file);
        (Journal, Statements) = (new EventJournal(ledger), new StatementLedger(ledger));
        look = new ContainerLook(DetectionSettings.Default, store.Recent, Journal);
    }

    public TouchedContainers Touched { get; } = new();

    public EventJournal Journal { get; }

    public StatementLedger Statements { get; }

    /// <summary>The next of everything that is published is known an hour later.</summary>
    public Instant Now { get; private set; } = Instant.FromUtc(2026, 6, 1);

    public IReadingStore Store => store;

    public void Append(params IReadOnlyList<Reading> readings)
    {
        store.Append(1, ReadingColumns.Of("device", "owner", 1, sequence, readings));
        sequence += (ulong)readings.Count;
        store.Flush();
    }

    public void LookAtAll()
    {
        while (Touched.TryTake(out var span))
        {
            look.At(span, Now);
            Touched.Done();
        }

        Now += TimeSpan.FromHours(1);
    }

    public IReadOnlyList<CollectionEvent> Standing(string container) =>
        [.. Journal.ThreadsOf(container).Select(thread => thread.After).OfType<CollectionEvent>().OrderBy(found => found.FirstEmpty).ThenBy(found => found.Id, StringComparer.Ordinal)];

    /// <summary>What a single look at all readings of a container finds.</summary>
    public IReadOnlyList<CollectionEvent> InOneGo(string container) =>
        [.. CollectionEventDetector.Observe(container, [.. store.Read(container, Instant.MinValue, Instant.MaxValue)], DetectionSettings.Default).Events
            .OrderBy(found => found.FirstEmpty).ThenBy(found => found.Id, StringComparer.Ordinal)];

    public void Dispose()
    {
        store.Dispose();
        Touched.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(file);
    }
}
