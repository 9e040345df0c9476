using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Runs.Postings;

/// <summary>Which postings a run starts from, for whoever keeps them.</summary>
public static class BookedPostings
{
    /// <summary>True for a posting that a run of the pack takes off or reads back.</summary>
    public static bool Count(Posting posting, RulePack pack, RunRequest request) => Standings.Counts(posting, pack, request);
}
