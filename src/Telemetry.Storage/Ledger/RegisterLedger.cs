using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>The statements of all registers. It only grows: a correction is another statement, known later.</summary>
public sealed class RegisterLedger(LedgerFile file)
{
    /// <summary>
    /// Adds entries in one transaction; the answer has one outcome an entry, in their order. What is known already for all days of an entry is a duplicate; what says something else at the
    /// very instant at which another entry of its key speaks of the same day is a conflict.
    /// </summary>
    public IReadOnlyList<FactOutcome> Add(IReadOnlyList<RegisterEntry> entries) => Take(entries, keep: true);

    /// <summary>What <see cref="Add"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<FactOutcome> Try(IReadOnlyList<RegisterEntry> entries) => Take(entries, keep: false);

    /// <summary>All that was ever said, ordered by register, key and when it became known.</summary>
    public IReadOnlyList<RegisterEntry> All()
    {
        using var context = file.Context();
        return Ordered(context.RegisterEntries);
    }

    /// <summary>All that was known by an instant, ordered likewise.</summary>
    public IReadOnlyList<RegisterEntry> All(Instant known)
    {
        using var context = file.Context();
        return Ordered(context.RegisterEntries.Where(row => row.KnownAtMilliseconds <= known.UnixMilliseconds));
    }

    /// <summary>All that was ever said in one register, ordered likewise.</summary>
    public IReadOnlyList<RegisterEntry> Of(string register)
    {
        using var context = file.Context();
        return Ordered(context.RegisterEntries.Where(row => row.Register == register));
    }

    private static IReadOnlyList<RegisterEntry> Ordered(IQueryable<RegisterEntryRow> rows) =>
    [
        .. rows.AsNoTracking().AsEnumerable().OrderBy(row => row.Register, StringComparer.Ordinal).ThenBy(row => row.EntryKey, StringComparer.Ordinal)
            .ThenBy(row => row.KnownAtMilliseconds).ThenBy(row => row.ValidFrom, StringComparer.Ordinal).Select(row => row.ToEntry()),
    ];

    private List<FactOutcome> Take(IReadOnlyList<RegisterEntry> entries, bool keep)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        string[] registers = [.. entries.Select(entry => entry.Register).Distinct(StringComparer.Ordinal)];
        var there = context.RegisterEntries.AsNoTracking().Where(row => registers.Contains(row.Register)).AsEnumerable().Select(row => row.ToEntry())
            .GroupBy(entry => (entry.Register, entry.Key)).ToDictionary(key => key.Key, key => key.ToList());
        var outcomes = new List<FactOutcome>(entries.Count);
        foreach (var entry in entries)
        {
            if (!there.TryGetValue((entry.Register, entry.Key), out var same)) there.Add((entry.Register, entry.Key), same = []);
            var outcome = EntryNews.Of(entry, same) switch { EntryNewness.New => FactOutcome.Added, EntryNewness.Known => FactOutcome.Duplicate, _ => FactOutcome.Conflict };
            outcomes.Add(outcome);
            if (outcome != FactOutcome.Added) continue;
            same.Add(entry);
            context.RegisterEntries.Add(RegisterEntryRow.Of(entry));
        }

        if (!keep) return outcomes;
        context.SaveChanges();
        transaction.Commit();
        return outcomes;
    }
}
