using Telemetry.Allocation.Registers;
using Telemetry.Allocation.Runs.Digests;
using Telemetry.Quality;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>The facts of two runs that are not alike, ordered by id.</summary>
internal static class FactChanges
{
    public static IReadOnlyList<FactChange> Of(RunResult before, RunResult after)
    {
        var loads = new ChangedPlaces(before, after);
        return
        [
            .. Between(before.Known.Tickets, after.Known.Tickets, fact => $"ticket {fact.Ticket.Owner}/{fact.Ticket.Id}", FactBytes.Write, (id, kind, was, now) =>
                new FactChange(id, kind, FactWords.Of(was, now), null, (now ?? was)!.Ticket.Owner, (now ?? was)!.KnownAt, loads.OfTicket((now ?? was)!.Ticket.Owner, (now ?? was)!.Ticket.Id))),
            .. Between(before.Known.Corrections, after.Known.Corrections, fact => $"correction {fact.Id}", FactBytes.Write, (id, kind, was, now) =>
                new FactChange(id, kind, FactWords.Of((now ?? was)!), (now ?? was)!.Reason, (now ?? was)!.Actor, (now ?? was)!.KnownAt, loads.OfTicket((now ?? was)!.TicketOwner, (now ?? was)!.TicketId))),
            .. Between(before.Known.Assessments, after.Known.Assessments, fact => $"assessment {fact.Owner}/{fact.Id}", FactBytes.Write, (id, kind, was, now) => Assessment(id, kind, (now ?? was)!, loads)),
            .. Between(before.Known.Registers, after.Known.Registers, KeyOf, FactBytes.Write, (id, kind, was, now) => Entry(id, kind, (now ?? was)!)),
            .. Between(before.Known.Emptyings, after.Known.Emptyings, fact => $"emptying {fact.Id}", FactBytes.Write, (id, kind, was, now) =>
                new FactChange(id, kind, FactWords.Of(was, now), null, null, null, loads.OfEmptying(was, now))),
        ];
    }

    private static FactChange Assessment(string id, FactChangeKind kind, LoadAssessment fact, ChangedPlaces loads) =>
        new(id, kind, FactWords.Of(fact), fact.RejectionReason, fact.Inspector, fact.KnownAt, loads.OfTicket(fact.TicketOwner, fact.TicketId));

    private static FactChange Entry(string id, FactChangeKind kind, RegisterEntry entry) => new(
        id, kind, FactWords.Of(entry), entry.Source, entry.Actor, entry.KnownAt, entry.Fields.ToDictionary(field => field.Key, IReadOnlySet<string> (field) => new HashSet<string>(StringComparer.Ordinal) { field.Value }));

    private static string KeyOf(RegisterEntry entry) => $"entry {entry.Register}/{entry.Key} {entry.ValidFrom:yyyy-MM-dd} {entry.KnownAt}";

    private static IEnumerable<FactChange> Between<T>(
        IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<CanonicalBytes, T, CanonicalBytes> write, Func<string, FactChangeKind, T?, T?, FactChange> change)
        where T : class
    {
        // Facts that both runs share are mostly the very same objects; only others are compared by what they say.
        var same = before.ToHashSet(ReferenceEqualityComparer.Instance);
        same.IntersectWith(after);
        var bytes = new CanonicalBytes();
        var old = before.Where(fact => !same.Contains(fact)).ToDictionary(key, fact => (Fact: fact, Content: write(bytes, fact).TakeText()), StringComparer.Ordinal);
        var now = after.Where(fact => !same.Contains(fact)).ToDictionary(key, fact => (Fact: fact, Content: write(bytes, fact).TakeText()), StringComparer.Ordinal);
        foreach (var id in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (was, found) = (old.GetValueOrDefault(id), now.GetValueOrDefault(id));
            if (was.Content == found.Content) continue;
            yield return change(id, was.Fact is null ? FactChangeKind.Added : found.Fact is null ? FactChangeKind.Gone : FactChangeKind.Altered, was.Fact, found.Fact);
        }
    }
}
