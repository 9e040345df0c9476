namespace Telemetry.Allocation.Runs;

/// <summary>In what order runs of one pack and period may be booked: provisional ones, one final, then restated ones, each later known than the one before.</summary>
public static class RunRules
{
    /// <param name="earlier">Of any packs and periods.</param>
    /// <returns>Why it may not be booked, with the remedy; null where it may.</returns>
    public static string? Refusal(BookedRun run, IReadOnlyList<BookedRun> earlier)
    {
        var same = earlier.Where(one => one.Pack == run.Pack && one.Request.Period == run.Request.Period).ToList();
        var last = same.MaxBy(one => one.Request.KnownAt);
        var final = same.FirstOrDefault(one => one.Request.Kind == RunKind.Final);
        var about = $"{run.Pack} of {run.Request.Period}";
        return (run.Request.Kind, final) switch
        {
            (RunKind.Provisional, { }) => $"kind: {about} is final since {final.Request.KnownAt} (run {final.Id[..8]}); what became known later is a restated run.",
            (RunKind.Final, { }) => $"kind: {about} is final already (run {final.Id[..8]}, known at {final.Request.KnownAt}); what became known later is a restated run.",
            (RunKind.Restated, null) => $"kind: {about} has no final run to restate; make the final one first.",
            _ when last is not null && run.Request.KnownAt <= last.Request.KnownAt =>
                $"known-at: {run.Request.KnownAt} is not after {last.Request.KnownAt}, at which run {last.Id[..8]} of {about} is known; ask for a later instant, or leave it out.",
            _ => null,
        };
    }
}
