namespace Telemetry.Allocation.Runs;

/// <summary>What a ledger keeps of a run.</summary>
/// <param name="Facts">SHA-256 over the facts that counted, lower-case hexadecimal.</param>
/// <param name="Postings">How many it booked.</param>
public sealed record BookedRun(string Id, string Pack, string PackVersion, RunRequest Request, string Facts, int Postings)
{
    public static BookedRun Of(RunResult run) =>
        new(run.Id, run.Pack.Id, run.Pack.Version, run.Request, (run.State?.Digests ?? Digests.RunDigests.Of(run.Pack, run.Known)).Facts(), run.Postings.Count);
}
