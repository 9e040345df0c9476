using Microsoft.EntityFrameworkCore;
using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;

namespace Telemetry.Storage.Ledger;

/// <summary>Everything that was published about emptyings. It only grows, apart from the remarks and the position, which tell no more than what is so now.</summary>
public sealed class EventJournal(LedgerFile file)
{
    /// <summary>Adds what was found when a container was looked at, and its remarks in place of the earlier ones, in one transaction.</summary>
    /// <param name="remarks">Null when they are as before.</param>
    /// <exception cref="DbUpdateException">Another process published the same revision meanwhile; look again.</exception>
    public void Append(string container, IReadOnlyList<Restatement> restatements, IReadOnlyList<HistoryRemark>? remarks)
    {
        if (restatements.Count == 0 && remarks is null) return;
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        context.Restatements.AddRange(restatements.Select(RestatementRow.Of));
        if (remarks is not null)
        {
            context.Remarks.Where(row => row.Container == container).ExecuteDelete();
            context.Remarks.AddRange(remarks.Select(RemarkRow.Of));
        }

        context.SaveChanges();
        transaction.Commit();
    }

    /// <summary>The last restatement of every id of a container, by first empty time.</summary>
    public IReadOnlyList<Restatement> ThreadsOf(string container) =>
        [.. HistoryOf(container).GroupBy(one => one.Id, StringComparer.Ordinal).Select(thread => thread.Last()).OrderBy(one => one.Event.FirstEmpty)];

    /// <summary>Every restatement about a container, in the order in which they were published.</summary>
    public IReadOnlyList<Restatement> HistoryOf(string container)
    {
        using var context = file.Context();
        return [.. context.Restatements.AsNoTracking().Where(row => row.Container == container).OrderBy(row => row.Number).AsEnumerable().Select(row => row.ToRestatement())];
    }

    /// <summary>What the readings of a container show besides, by start.</summary>
    public IReadOnlyList<HistoryRemark> RemarksOf(string container)
    {
        using var context = file.Context();
        return [.. context.Remarks.AsNoTracking().Where(row => row.Container == container).OrderBy(row => row.FromMilliseconds).AsEnumerable().Select(row => row.ToRemark())];
    }

    /// <summary>The containers that anything was published about, in ordinal order.</summary>
    public IReadOnlyList<string> Containers()
    {
        using var context = file.Context();
        return [.. context.Restatements.Select(row => row.Container).Distinct().AsEnumerable().Order(StringComparer.Ordinal)];
    }

    /// <summary>What was published behind a place in the journal, in its order, with each one's own place.</summary>
    /// <param name="after">0 for everything.</param>
    public IReadOnlyList<(long Number, Restatement Restatement)> After(long after, int limit)
    {
        using var context = file.Context();
        return [.. context.Restatements.AsNoTracking().Where(row => row.Number > after).OrderBy(row => row.Number).Take(limit).AsEnumerable().Select(row => (row.Number, row.ToRestatement()))];
    }

    /// <summary>The containers of the emptyings that ended last, newest first; one that has several comes as often.</summary>
    public IReadOnlyList<Restatement> Newest(int limit)
    {
        using var context = file.Context();
        return
        [
            .. context.Restatements.AsNoTracking()
                .Where(row => row.After != null && !context.Restatements.Any(later => later.Id == row.Id && later.Revision > row.Revision))
                .OrderByDescending(row => row.After!.FirstEmptyMilliseconds).ThenBy(row => row.Id).Take(limit).AsEnumerable().Select(row => row.ToRestatement()),
        ];
    }

    /// <summary>How many emptyings stand: each detection adds one and each withdrawal takes one away.</summary>
    public long Standing()
    {
        using var context = file.Context();
        return context.Restatements.LongCount(row => row.Change == (int)EventChange.Detected) - context.Restatements.LongCount(row => row.Change == (int)EventChange.Withdrawn);
    }

    /// <summary>The hours since 1970 UTC in which the middle of any emptying lay, also of those that were restated since.</summary>
    public IReadOnlyList<long> Hours()
    {
        using var context = file.Context();
        return [.. context.Restatements.Where(row => row.After != null).Select(row => row.After!.MidpointMilliseconds / 3_600_000).Distinct()];
    }

    /// <summary>The first segment of the log that may hold readings that were not looked at; null when another set of rules was used, or none.</summary>
    public ulong? Position(string rules)
    {
        using var context = file.Context();
        return context.Positions.AsNoTracking().SingleOrDefault() is { } row && row.Rules == rules ? (ulong)row.Segment : null;
    }

    public void Save(ulong segment, string rules)
    {
        using var context = file.Context();
        if (context.Positions.SingleOrDefault() is { } row) (row.Segment, row.Rules) = ((long)segment, rules);
        else context.Positions.Add(new PositionRow { Segment = (long)segment, Rules = rules });
        context.SaveChanges();
    }
}
