using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Postings;

namespace Telemetry.Storage.Ledger;

/// <summary>Runs that were booked, and everything they booked. It only grows.</summary>
public sealed class RunLedger(LedgerFile file)
{
    /// <summary>
    /// Books a run with its postings in one transaction. A run that is booked already changes nothing. Refused is what the rules of kinds do not allow, and a run that did not see
    /// everything that is booked now: another was booked while it was computed.
    /// </summary>
    public BookingOutcome Add(RunResult run)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction(System.Data.IsolationLevel.Serializable);
        if (context.Runs.Find(run.Id) is not null) return BookingOutcome.Duplicate;
        var booked = BookedRun.Of(run);
        if (RunRules.Refusal(booked, [.. context.Runs.AsNoTracking().AsEnumerable().Select(row => row.ToRun())]) is { } reason) return BookingOutcome.Refused(reason);
        var seen = run.Known.Booked.Select(posting => posting.Run).ToHashSet(StringComparer.Ordinal);
        var unseen = context.Postings.AsNoTracking().Where(row => row.KnownAtMilliseconds < run.Request.KnownAt.UnixMilliseconds).AsEnumerable().FirstOrDefault(row => !seen.Contains(row.Run) && BookedPostings.Count(row.ToPosting(), run.Pack, run.Request));
        if (unseen is not null) return BookingOutcome.Refused($"run: '{unseen.Run}' was booked while this one was computed; compute it again, so that it takes off what that one booked.");
        context.Runs.Add(RunRow.Of(booked));
        context.Postings.AddRange(run.Postings.Select(PostingRow.Of));
        context.SaveChanges();
        transaction.Commit();
        return BookingOutcome.Booked;
    }

    /// <summary>All runs, in the order of the instants they were known at.</summary>
    public IReadOnlyList<BookedRun> Runs()
    {
        using var context = file.Context();
        return [.. context.Runs.AsNoTracking().AsEnumerable().Select(row => row.ToRun()).OrderBy(run => run.Request.KnownAt).ThenBy(run => run.Id, StringComparer.Ordinal)];
    }

    /// <summary>All postings, by run and place.</summary>
    public IReadOnlyList<Posting> Postings()
    {
        using var context = file.Context();
        return [.. context.Postings.AsNoTracking().OrderBy(row => row.Run).ThenBy(row => row.Number).AsEnumerable().Select(row => row.ToPosting())];
    }
}
