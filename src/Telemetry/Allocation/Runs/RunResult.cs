using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Runs;

/// <summary>The outcome of one run; a pure function of the request, the pack and the facts known by then.</summary>
/// <param name="Id">SHA-256 over request, pack and facts as known, lower-case hexadecimal: the same id means the same bytes.</param>
/// <param name="Known">The facts that counted, ordered.</param>
/// <param name="Lines">Of every table, ordered by table and coordinates.</param>
/// <param name="Postings">As the pack books its tables; a restated run books differences alone.</param>
public sealed record RunResult(
    string Id, RunRequest Request, RulePack Pack, RunFacts Known, IReadOnlyList<LoadResult> Loads, IReadOnlyList<EmptyingResult> Emptyings, PackOutcome Outcome,
    IReadOnlyList<RunLine> Lines, IReadOnlyList<Posting> Postings)
{
    /// <summary>For a later run that differs in a few facts; null in a result that was put together by hand.</summary>
    internal RunState? State { get; init; }
}
