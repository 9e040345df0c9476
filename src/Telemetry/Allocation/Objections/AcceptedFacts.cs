using Telemetry.Allocation.Runs;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>
/// The facts that accepted objections brought: each is known from the instant of its decision and carries the objection's id, so that the next run is a restatement that says why. They are
/// derived from the decision and stored nowhere else: one write accepts an objection, and it cannot be half done.
/// </summary>
public static class AcceptedFacts
{
    public static RunFacts AddedTo(RunFacts facts, IEnumerable<StandingObjection> objections) =>
        objections.Where(one => one.State == ObjectionState.Accepted)
            .Aggregate(facts, (known, one) => one.Objection.Proposed.AddedTo(known, one.Objection, one.Decision!.KnownAt));
}
