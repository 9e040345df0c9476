using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Postings;

/// <summary>An account before, during and after a period. What it gets counts up and what it gives counts down: closing = opening + credited − debited.</summary>
/// <param name="Opening">From all postings about earlier periods, as known at the same instant.</param>
public sealed record AccountBalance(string Account, TableUnit Unit, long Opening, long Debited, long Credited)
{
    public long Closing => Opening + Credited - Debited;

    /// <summary>Ordered by unit and account. The openings of one unit sum to 0, and so do the closings, because every posting balances in itself.</summary>
    /// <param name="period">A posting belongs to it when the period that its run was about lies in it.</param>
    /// <param name="knownAt">Postings that became known later do not count.</param>
    public static IReadOnlyList<AccountBalance> Of(IEnumerable<Posting> postings, Period period, Instant knownAt)
    {
        var balances = new Dictionary<(TableUnit Unit, string Account), AccountBalance>();
        foreach (var posting in postings.Where(posting => posting.KnownAt <= knownAt))
        {
            if (Period.TryParse(posting.Period) is not { } about) continue;
            var (before, within) = (about.LastDay < period.FirstDay, period.FirstDay <= about.FirstDay && about.LastDay <= period.LastDay);
            Book(posting.Debit, posting.Unit, before ? -posting.Value : 0, within ? posting.Value : 0, 0);
            Book(posting.Credit, posting.Unit, before ? posting.Value : 0, 0, within ? posting.Value : 0);
        }

        return [.. balances.OrderBy(balance => balance.Key.Unit).ThenBy(balance => balance.Key.Account, StringComparer.Ordinal).Select(balance => balance.Value)];

        void Book(string account, TableUnit unit, long opening, long debited, long credited)
        {
            var balance = balances.GetValueOrDefault((unit, account)) ?? new(account, unit, 0, 0, 0);
            balances[(unit, account)] = balance with { Opening = balance.Opening + opening, Debited = balance.Debited + debited, Credited = balance.Credited + credited };
        }
    }
}
