using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Runs.Postings;

/// <summary>What stands booked before a run: the sum of earlier postings, by role, line and both accounts.</summary>
internal static class Standings
{
    /// <summary>
    /// Postings for the period or a part of it that the pack booked itself or reads back, such as advances that a pack of their own booked, and that were known before the run. Strictly
    /// before, so that a run made again from the ledger that holds its own postings says the same as the first time.
    /// </summary>
    public static bool Counts(Posting posting, RulePack pack, RunRequest request) =>
        posting.KnownAt < request.KnownAt && (posting.Pack == pack.Id || ReadsBack(pack, posting.Role))
        && Period.TryParse(posting.Period) is { } period && request.Period.FirstDay <= period.FirstDay && period.LastDay <= request.Period.LastDay;

    /// <summary>
    /// True for a role that the pack has among its inputs. Its steps take off what was booked before, so that a table it books under that role holds differences already and is booked as it is.
    /// </summary>
    public static bool ReadsBack(RulePack pack, string role) => pack.Inputs.Any(input => BookedTable.IsBooked(input) && BookedTable.RoleOf(input) == role);

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
}
