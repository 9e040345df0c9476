using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Objections;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>Objections to lines of runs and what was decided on them.</summary>
public sealed class ObjectionLedger(LedgerFile file)
{
    public FactOutcome Add(Objection objection) => FactRows.Add(file, [ObjectionRow.Of(objection)], keep: true)[0];

    /// <summary>The first decision on an objection stands; another is a conflict.</summary>
    public FactOutcome Add(ObjectionDecision decision) => FactRows.Add(file, [ObjectionDecisionRow.Of(decision)], keep: true)[0];

    /// <summary>As known at an instant, in the order in which they became known.</summary>
    public IReadOnlyList<StandingObjection> All(Instant at)
    {
        using var context = file.Context();
        return StandingObjection.Of(
            context.Objections.AsNoTracking().AsEnumerable().Select(row => row.ToObjection()), context.ObjectionDecisions.AsNoTracking().AsEnumerable().Select(row => row.ToDecision()), at);
    }
}
