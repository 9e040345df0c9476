namespace Telemetry.Allocation.Registers;

/// <summary>Tells whether an entry says anything that was not known when it came in.</summary>
public static class EntryNews
{
    /// <param name="there">Entries of the same register and key.</param>
    public static EntryNewness Of(RegisterEntry entry, IReadOnlyList<RegisterEntry> there)
    {
        var last = entry.ValidTo ?? DateOnly.MaxValue;
        var touching = EntrySpans.Of(there, entry.KnownAt).Where(span => span.Touches(entry.ValidFrom, last)).ToList();
        if (SaysTheSame(entry, touching)) return EntryNewness.Known;
        return there.Any(other => other.KnownAt == entry.KnownAt && other.Touches(entry.ValidFrom, last)) ? EntryNewness.Contradicting : EntryNewness.New;
    }

    /// <summary>True when the spans cover every day of the entry and each says what it says.</summary>
    private static bool SaysTheSame(RegisterEntry entry, List<EntrySpan> touching)
    {
        var (last, next) = (entry.ValidTo ?? DateOnly.MaxValue, entry.ValidFrom);
        foreach (var span in touching)
        {
            if (span.From > next || span.Entry.Withdrawn != entry.Withdrawn || !SameFields(span.Entry, entry)) return false;
            if (span.Last >= last) return true;
            next = span.Last.AddDays(1);
        }

        return false;
    }

    private static bool SameFields(RegisterEntry left, RegisterEntry right) =>
        left.Fields.Count == right.Fields.Count && left.Fields.All(field => right.Fields.TryGetValue(field.Key, out var value) && value == field.Value);
}
