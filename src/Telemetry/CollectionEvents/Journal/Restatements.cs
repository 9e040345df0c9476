using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.CollectionEvents.Journal;

/// <summary>
/// Compares what was published of one container with what its readings show now: (1) an emptying with the same first empty time is the same, (2) of the others
/// the nearest that touch are the same, (3) what was withdrawn may come back, (4) what is left was withdrawn or is new. The same two sides give the same answer.
/// </summary>
public static class Restatements
{
    /// <param name="threads">The last restatement of every id of the container, those that were withdrawn included.</param>
    /// <param name="observed">What the readings show, at least within the window.</param>
    /// <param name="window">Emptyings whose first empty time lies outside stay as they are.</param>
    /// <param name="readingsFrom">The earliest reading that is there. An emptying that began before it stays as it is: what told of it was given up by retention.</param>
    /// <param name="near">Two emptyings no further apart than this are taken for the same.</param>
    /// <returns>What is to be published, by time; empty when both sides say the same.</returns>
    public static IReadOnlyList<Restatement> Of(
        IReadOnlyList<Restatement> threads, IReadOnlyList<CollectionEvent> observed, TimeWindow window, Instant readingsFrom, TimeSpan near, Instant knownAt)
    {
        var standing = threads.Where(thread => thread.After is { } stands && window.Contains(stands.FirstEmpty) && stands.LastFull >= readingsFrom).ToList();
        var present = observed.Where(found => window.Contains(found.FirstEmpty)).ToList();

        // 1. to 3.
        var pairs = Pairs(standing, present, (thread, found) => thread.Event.Id == found.Id, near);
        pairs.AddRange(Pairs(standing, present, (thread, found) => Touch(thread.Event, found, near), near));
        var withdrawn = threads.Where(thread => thread.After is null).ToList();
        pairs.AddRange(Pairs(withdrawn, present, (thread, found) => thread.Event.Id == found.Id || Touch(thread.Event, found, near), near));

        // 4.
        var taken = threads.Select(thread => thread.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. pairs.Where(pair => pair.Thread.After != pair.Found).Select(pair => Next(pair.Thread, pair.Found, knownAt))
                .Concat(standing.Select(thread => Next(thread, null, knownAt)))
                .Concat(present.Select(found => new Restatement(Unused(found.Id, taken), 1, EventChange.Detected, knownAt, null, found)))
                .OrderBy(change => change.Event.FirstEmpty).ThenBy(change => change.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Takes what belongs together out of both lists, the nearest first.</summary>
    private static List<(Restatement Thread, CollectionEvent Found)> Pairs(
        List<Restatement> threads, List<CollectionEvent> present, Func<Restatement, CollectionEvent, bool> belong, TimeSpan near)
    {
        if (threads.Count == 0 || present.Count == 0) return [];
        var candidates = new List<(Restatement Thread, CollectionEvent Found, long Apart)>();
        var byStart = present.OrderBy(found => found.LastFull).ToList();
        foreach (var thread in threads)
        {
            foreach (var found in byStart.TakeWhile(found => found.LastFull <= thread.Event.FirstEmpty + near).Where(found => belong(thread, found)))
                candidates.Add((thread, found, Math.Abs(thread.Event.FirstEmpty.UnixMilliseconds - found.FirstEmpty.UnixMilliseconds)));
        }

        var pairs = new List<(Restatement Thread, CollectionEvent Found)>();
        foreach (var (thread, found, _) in candidates.OrderBy(one => one.Apart).ThenBy(one => one.Found.FirstEmpty).ThenBy(one => one.Thread.Id, StringComparer.Ordinal))
        {
            if (!threads.Contains(thread) || !present.Contains(found)) continue;
            threads.Remove(thread);
            present.Remove(found);
            pairs.Add((thread, found));
        }

        return pairs;
    }

    private static Restatement Next(Restatement thread, CollectionEvent? found, Instant knownAt) => new(
        thread.Id, thread.Revision + 1, found is null ? EventChange.Withdrawn : thread.After is null ? EventChange.Detected : EventChange.Revised, knownAt, thread.After, found);

    private static bool Touch(CollectionEvent one, CollectionEvent other, TimeSpan near) => one.LastFull <= other.FirstEmpty + near && other.LastFull <= one.FirstEmpty + near;

    /// <summary>The id of an emptying that moved away may be met again; two emptyings never share one.</summary>
    private static string Unused(string id, HashSet<string> taken)
    {
        var unused = id;
        for (var number = 2; !taken.Add(unused); number++) unused = string.Create(CultureInfo.InvariantCulture, $"{id}~{number}");
        return unused;
    }
}
