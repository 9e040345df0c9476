using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Postings;

/// <summary>What stands booked before a run: the sum of earlier postings of its pack, by role, line and both accounts.</summary>
internal static class Standings
{
    /// <summary>
    /// Postings of the same pack for the period or a part of it that were known before the run. Strictly before, so that a run made again from the ledger that holds its own
    /// postings says the same as the first time.
    /// </summary>
    public static bool Counts(Posting posting, RulePack pack, RunRequest request) =>
        posting.KnownAt < request.KnownAt && posting.Pack == pack.Id
        && Period.TryParse(posting.Period) is { } period && request.Period.FirstDay <= period.FirstDay && period.LastDay <= request.Period.LastDay;

    /// <summary>By role, line and accounts.</summary>
    public static IReadOnlyDictionary<StandingKey, long> Of(IEnumerable<Posting> booked)
    {
        var sums = new Dictionary<StandingKey, long>();
        foreach (var posting in booked)
        {
            var key = StandingKey.Of(posting);
            sums[key] = sums.GetValueOrDefault(key) + posting.Value;
        }

        return sums;
    }

    /// <summary>
    /// Roles that a pack reads back are paid ahead, before the year is known. They are booked by provisional runs alone, and everything else by final and restated ones: otherwise a
    /// determination would pay the advance a second time. A pack that reads nothing back books all its roles in every run.
    /// </summary>
    public static bool Books(PackBooking booking, RulePack pack, RunKind kind)
    {
        var ahead = pack.Inputs.Where(BookedTable.IsBooked).Select(BookedTable.RoleOf).ToHashSet(StringComparer.Ordinal);
        return ahead.Count == 0 || (kind == RunKind.Provisional) == ahead.Contains(booking.Role);
    }
}
