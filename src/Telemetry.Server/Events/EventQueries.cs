using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Server.Api;
using Telemetry.Storage.Ledger;

namespace Telemetry.Server.Events;

/// <summary>The questions that can be asked about emptyings, the same for the command, the page and the addresses under /api/events.</summary>
public sealed class EventQueries(RegistryIndex registry, EventJournal journal, StatementLedger statements)
{
    private const int Page = 1_000;

    /// <summary>The emptyings whose interval touches a window, by container and time, those that were voided included.</summary>
    /// <param name="container">Null for all.</param>
    public IEnumerable<StatedRow> Events(string? container, TimeWindow window)
    {
        if (container is not null) return Of(container, statements.Of(container)).Where(row => Touches(row, window));
        var said = statements.All().ToLookup(one => one.Container, StringComparer.Ordinal);
        return journal.Containers().Union(said.Select(one => one.Key), StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(one => Of(one, [.. said[one]])).Where(row => Touches(row, window));
    }

    /// <summary>The emptyings that ended last, newest first.</summary>
    public IReadOnlyList<StatedRow> Newest(int limit)
    {
        var containers = journal.Newest(limit).Select(one => one.Event.Container).Concat(statements.All().Select(one => one.Container)).ToHashSet(StringComparer.Ordinal);
        return [.. containers.SelectMany(one => Of(one, statements.Of(one))).OrderByDescending(row => row.Event.FirstEmpty).ThenBy(row => row.Id, StringComparer.Ordinal).Take(limit)];
    }

    /// <summary>Everything that was published about a container, or about one emptying of it, in that order.</summary>
    /// <param name="id">Null for all.</param>
    public IEnumerable<Restatement> History(string container, string? id) => journal.HistoryOf(container).Where(one => id is null || one.Id == id);

    /// <summary>The journal behind a place in it, read as it is taken.</summary>
    public IEnumerable<(long Number, Restatement Restatement)> Journal(long after)
    {
        while (journal.After(after, Page) is { Count: > 0 } page)
        {
            foreach (var entry in page) yield return entry;
            after = page[^1].Number;
        }
    }

    public IReadOnlyList<HistoryRemark> Remarks(string container) => journal.RemarksOf(container);

    public IReadOnlyList<EventStatement> Statements(string container) => statements.Of(container);

    /// <summary>How many emptyings the readings show.</summary>
    public long Count() => journal.Standing();

    /// <summary>The months with emptyings, newest first.</summary>
    public IReadOnlyList<Period> Months() =>
        [.. journal.Hours().Select(hour => Period.MonthOf(new Instant(hour * 3_600_000))).DistinctBy(period => period.Label).OrderByDescending(period => period.Start)];

    /// <exception cref="UnknownNameException">The registry does not know it, and nothing was published about it.</exception>
    public string KnownContainer(string field, string id) =>
        registry.Containers.ContainsKey(id) || journal.HistoryOf(id).Count > 0
            ? id
            : throw new UnknownNameException(field, id, "is not in the registry; correct the id or add the container to registry.json.");

    private List<StatedRow> Of(string container, IReadOnlyList<EventStatement> said)
    {
        var standing = journal.ThreadsOf(container).Where(thread => thread.After is not null).ToDictionary(thread => thread.Event.Id, StringComparer.Ordinal);
        var stated = StatedEvents.Of([.. standing.Values.Select(thread => thread.Event)], said);
        return
        [
            .. stated.Counted.Select(one => new StatedRow(one, standing.GetValueOrDefault(one.Event.Id), false))
                .Concat(stated.Voided.Select(one => new StatedRow(one, standing.GetValueOrDefault(one.Event.Id), true)))
                .OrderBy(row => row.Event.FirstEmpty).ThenBy(row => row.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Touches(StatedRow row, TimeWindow window) => row.Event.LastFull < window.To && window.From <= row.Event.FirstEmpty;
}
