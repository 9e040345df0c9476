using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Objections;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A decision on an objection as a row: one a objection, never changed. The key keeps two people from deciding it twice.</summary>
public sealed class ObjectionDecisionRow : IFactRow<ObjectionDecisionRow>
{
    public required string Objection { get; init; }

    public required int State { get; init; }

    public required string Reason { get; init; }

    public required string Actor { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<ObjectionDecisionRow>.Key => [Objection];

    public static ObjectionDecisionRow Of(ObjectionDecision decision) => new()
    {
        Objection = decision.Objection,
        State = (int)decision.State,
        Reason = decision.Reason,
        Actor = decision.Actor,
        KnownAtMilliseconds = decision.KnownAt.UnixMilliseconds,
    };

    public ObjectionDecision ToDecision() => new(Objection, (ObjectionState)State, Reason, Actor, new Instant(KnownAtMilliseconds));

    public bool SaysTheSameAs(ObjectionDecisionRow other) => (State, Reason, Actor) == (other.State, other.Reason, other.Actor);

    internal static void Map(ModelBuilder model) => model.Entity<ObjectionDecisionRow>(row =>
    {
        row.ToTable("objection_decisions");
        row.HasKey(one => one.Objection);
    });
}
