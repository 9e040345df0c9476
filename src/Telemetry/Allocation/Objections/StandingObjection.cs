using Telemetry.Quantities;

namespace Telemetry.Allocation.Objections;

/// <summary>An objection with what was decided on it.</summary>
/// <param name="Decision">Null while it is open.</param>
public sealed record StandingObjection(Objection Objection, ObjectionDecision? Decision)
{
    public ObjectionState State => Decision?.State ?? ObjectionState.Open;

    /// <summary>As known at an instant, ordered by when they became known.</summary>
    public static IReadOnlyList<StandingObjection> Of(IEnumerable<Objection> objections, IEnumerable<ObjectionDecision> decisions, Instant at)
    {
        var decided = decisions.Where(decision => decision.KnownAt <= at).ToDictionary(decision => decision.Objection, StringComparer.Ordinal);
        return
        [
            .. objections.Where(objection => objection.KnownAt <= at).OrderBy(objection => objection.KnownAt).ThenBy(objection => objection.Id, StringComparer.Ordinal)
                .Select(objection => new StandingObjection(objection, decided.GetValueOrDefault(objection.Id))),
        ];
    }
}
