using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// All entries of some registers, and what they say: for a day (valid at), as it was known at an instant (known at). Nothing is altered by asking, and nothing that becomes known
/// later changes an earlier answer.
/// </summary>
public sealed class RegisterBook
{
    private readonly Dictionary<string, OrderedDictionary<string, List<RegisterEntry>>> registers;

    private RegisterBook(Dictionary<string, OrderedDictionary<string, List<RegisterEntry>>> registers) => this.registers = registers;

    /// <param name="entries">In any order.</param>
    public static RegisterBook Of(IEnumerable<RegisterEntry> entries)
    {
        var registers = new Dictionary<string, Dictionary<string, List<RegisterEntry>>>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!registers.TryGetValue(entry.Register, out var keys)) registers.Add(entry.Register, keys = new(StringComparer.Ordinal));
            if (!keys.TryGetValue(entry.Key, out var list)) keys.Add(entry.Key, list = new(1));
            list.Add(entry);
        }

        return new(registers.ToDictionary(register => register.Key, register => Ordered(register.Value), StringComparer.Ordinal));
    }

    /// <summary>The entries that speak for a day, one a key, ordered by key.</summary>
    public IReadOnlyList<RegisterEntry> AsOf(string register, DateOnly valid, Instant known) => [.. Over(register, valid, valid, known).Select(span => span.Entry)];

    /// <summary>What an entry of one key says for a day; null where nothing stands.</summary>
    public RegisterEntry? AsOf(string register, string key, DateOnly valid, Instant known) =>
        History(register, key, known).FirstOrDefault(span => span.Touches(valid, valid) && !span.Entry.Withdrawn)?.Entry;

    /// <summary>The spans that touch a period, ordered by key and day; they are not cut at its bounds.</summary>
    public IReadOnlyList<EntrySpan> Over(string register, Period period, Instant known) => Over(register, period.FirstDay, period.LastDay, known);

    /// <summary>The spans that touch the days from <paramref name="first"/> to <paramref name="last"/>, inclusive, ordered by key and day; they are not cut at those bounds.</summary>
    public IReadOnlyList<EntrySpan> Over(string register, DateOnly first, DateOnly last, Instant known)
    {
        var over = new List<EntrySpan>();
        foreach (var entries in Entries(register).Values)
        {
            // Of most keys one thing was said once.
            if (entries.Count == 1 && (entries[0].KnownAt > known || entries[0].Withdrawn || !entries[0].Touches(first, last))) continue;
            over.AddRange(EntrySpans.Of(entries, known).Where(span => span.Touches(first, last) && !span.Entry.Withdrawn));
        }

        return over;
    }

    /// <summary>Every day that anybody spoke of, of one key, in order; withdrawn entries are among them.</summary>
    public IReadOnlyList<EntrySpan> History(string register, string key, Instant known) =>
        Entries(register).TryGetValue(key, out var entries) ? EntrySpans.Of(entries, known) : [];

    /// <summary>Every key that anybody ever spoke of, ordered.</summary>
    public IReadOnlyCollection<string> Keys(string register) => Entries(register).Keys;

    private static OrderedDictionary<string, List<RegisterEntry>> Ordered(Dictionary<string, List<RegisterEntry>> keys) =>
        new(keys.OrderBy(key => key.Key, StringComparer.Ordinal), StringComparer.Ordinal);

    private OrderedDictionary<string, List<RegisterEntry>> Entries(string register) => registers.GetValueOrDefault(register) ?? [];
}
