using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>Parts the days of one key among its entries.</summary>
internal static class EntrySpans
{
    /// <param name="entries">Of one register and one key, in any order.</param>
    /// <returns>Ordered by day and without overlap. A withdrawn entry has spans too: it covers what it takes out.</returns>
    public static IReadOnlyList<EntrySpan> Of(IReadOnlyList<RegisterEntry> entries, Instant known)
    {
        if (entries.Count == 1) return entries[0].KnownAt <= known ? [new(entries[0].ValidFrom, entries[0].ValidTo, entries[0])] : [];
        var spans = new List<EntrySpan>();
        foreach (var entry in entries.Where(entry => entry.KnownAt <= known).Order(EntryOrder.StrongestFirst))
        {
            spans.AddRange(Uncovered(entry, spans));
            spans.Sort((left, right) => left.From.CompareTo(right.From));
        }

        return spans;
    }

    /// <summary>The days of an entry that stronger ones left to it.</summary>
    /// <param name="taken">Ordered, without overlap.</param>
    private static List<EntrySpan> Uncovered(RegisterEntry entry, List<EntrySpan> taken)
    {
        var free = new List<EntrySpan>();
        var last = entry.ValidTo ?? DateOnly.MaxValue;
        var next = entry.ValidFrom;
        foreach (var span in taken)
        {
            if (span.From > last || next > last) break;
            if (span.Last < next) continue;
            if (span.From > next) free.Add(new(next, span.From.AddDays(-1), entry));
            if (span.Last == DateOnly.MaxValue) return free;
            next = span.Last.AddDays(1);
        }

        if (next <= last) free.Add(new(next, entry.ValidTo, entry));
        return free;
    }
}
