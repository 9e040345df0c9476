using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Runs;
using Telemetry.Containers;

namespace Telemetry.Allocation.Objections;

/// <summary>What an objection would change for both sides if it were accepted, with every line that it touches.</summary>
public sealed record ObjectionEffect(string Objection, Comparison Comparison, IReadOnlyList<LineDifference> Lines)
{
    /// <summary>
    /// The run as it is and the same run with the proposed fact, known at the same instant: what else came in since has no part in the difference.
    /// </summary>
    /// <param name="facts">All that is known; the request says what of it counts.</param>
    /// <exception cref="ArgumentException">The proposed fact cannot be computed with; the message says why.</exception>
    public static ObjectionEffect Of(Objection objection, RunResult run, RunFacts facts)
    {
        var proposed = objection.Proposed.AddedTo(facts, objection, run.Request.KnownAt);
        var with = RunComputation.Compute(run.Pack, proposed, run.Request);
        return new(
            objection.Id,
            Comparison.Of([(new Wording("zoals berekend", "as computed"), run), (new Wording($"met bezwaar {objection.Id}", $"with objection {objection.Id}"), with)]),
            LineDifference.Of(run, with));
    }
}
