using Telemetry.Readings;

namespace Telemetry.CollectionEvents;

/// <summary>
/// Which emptyings count once people had their say: (1) take each statement once, in the order in which it became known, (2) make the added emptyings,
/// (3) take out what is voided, (4) let an added emptying that a sensor saw or somebody added before count once.
/// </summary>
public static class StatedEvents
{
    /// <summary>Of an added emptying. A stated rule and no measured probability: whoever stands at the container can mistake the day or the container.</summary>
    public const int AddedConfidencePercent = 90;

    /// <summary>
    /// A void takes out every detected emptying of its container whose interval touches its own, and every added one that was known before it: so a mistaken
    /// addition is answered by a void, and a mistaken void by an addition.
    /// </summary>
    /// <param name="events">Detected, of any containers, in any order.</param>
    /// <param name="statements">In any order; repeats count once.</param>
    public static StatedHistory Of(IReadOnlyList<CollectionEvent> events, IReadOnlyList<EventStatement> statements)
    {
        // 1.
        var said = statements.Distinct().OrderBy(statement => statement.KnownAt).ThenBy(statement => statement.Owner, StringComparer.Ordinal)
            .ThenBy(statement => statement.Id, StringComparer.Ordinal).Index().ToLookup(entry => entry.Item.Container, StringComparer.Ordinal);

        // 2. and 3.
        var (standing, counted, voided) = (new List<CollectionEvent>(), new List<StatedEvent>(), new List<StatedEvent>());
        foreach (var found in events)
        {
            if (said[found.Container].FirstOrDefault(entry => IsVoid(entry.Item, found)).Item is { } taken) voided.Add(new(found, taken));
            else standing.Add(found);
        }

        var (added, repeated) = (new List<StatedEvent>(), new List<StatedEvent>());
        foreach (var (order, statement) in said.SelectMany(of => of).Where(entry => entry.Item.Kind == StatementKind.Added))
        {
            var one = Added(statement);
            if (said[one.Container].FirstOrDefault(entry => entry.Index > order && IsVoid(entry.Item, one)).Item is { } taken) voided.Add(new(one, taken));
            else if (added.Any(before => before.Event.Container == one.Container && Touch(one, before.Statement!))) repeated.Add(new(one, statement));
            else added.Add(new(one, statement));
        }

        // 4. The detected one stands, with the statement beside it; two of them would be mass that nobody collected.
        var byContainer = added.ToLookup(one => one.Event.Container, StringComparer.Ordinal);
        foreach (var found in standing) counted.Add(new(found, byContainer[found.Container].FirstOrDefault(one => Touch(found, one.Statement!))?.Statement));
        var seen = standing.ToLookup(found => found.Container, StringComparer.Ordinal);
        counted.AddRange(added.Where(one => !seen[one.Event.Container].Any(found => Touch(found, one.Statement!))));
        return new StatedHistory(InOrder(counted), InOrder(voided), InOrder(repeated));
    }

    private static bool IsVoid(EventStatement statement, CollectionEvent found) => statement.Kind == StatementKind.Voided && Touch(found, statement);

    private static bool Touch(CollectionEvent found, EventStatement statement) => found.LastFull <= statement.To && statement.From <= found.FirstEmpty;

    private static CollectionEvent Added(EventStatement statement) => new(
        $"said:{statement.Owner}/{statement.Id}", statement.Container, Quantity.Unspecified, statement.From, statement.To, 0, 0, AddedConfidencePercent, StatementId.DigestOf(statement),
        EventKind.FullEmptying, EventSignals.None);

    private static List<StatedEvent> InOrder(List<StatedEvent> events) =>
        [.. events.OrderBy(one => one.Event.FirstEmpty).ThenBy(one => one.Event.Id, StringComparer.Ordinal)];
}
