using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Objections;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>An objection as a row. Rows are added and never changed.</summary>
public sealed class ObjectionRow : IFactRow<ObjectionRow>
{
    public required string Id { get; init; }

    public required string Run { get; init; }

    /// <summary>id@version.</summary>
    public required string Pack { get; init; }

    /// <summary>As <see cref="LedgerJson"/>.</summary>
    public required string Request { get; init; }

    public required string Line { get; init; }

    public required int Unit { get; init; }

    public required long Value { get; init; }

    public required string? Debit { get; init; }

    public required string? Credit { get; init; }

    public required string Party { get; init; }

    public required int Role { get; init; }

    public required string Reason { get; init; }

    /// <summary><c>correction</c>, <c>assessment</c> or <c>entry</c>.</summary>
    public required string ProposedKind { get; init; }

    /// <summary>As <see cref="LedgerJson"/>.</summary>
    public required string Proposed { get; init; }

    /// <summary>Day number of the last day; null where none is known.</summary>
    public required int? DeadlineDay { get; init; }

    public required string Actor { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<ObjectionRow>.Key => [Id];

    public static ObjectionRow Of(Objection objection) => new()
    {
        Id = objection.Id,
        Run = objection.Run,
        Pack = objection.Pack,
        Request = LedgerJson.Write(objection.Request),
        Line = objection.Line,
        Unit = (int)objection.Unit,
        Value = objection.Value,
        Debit = objection.Debit,
        Credit = objection.Credit,
        Party = objection.Party,
        Role = (int)objection.Role,
        Reason = objection.Reason,
        ProposedKind = objection.Proposed switch { ProposedCorrection => "correction", ProposedAssessment => "assessment", _ => "entry" },
        Proposed = objection.Proposed switch
        {
            ProposedCorrection correction => LedgerJson.Write(correction),
            ProposedAssessment assessment => LedgerJson.Write(assessment),
            ProposedEntry entry => LedgerJson.Write(entry),
            _ => throw new ArgumentException($"proposed '{objection.Proposed}' is no fact that can be objected with."),
        },
        DeadlineDay = objection.Deadline?.DayNumber,
        Actor = objection.Actor,
        KnownAtMilliseconds = objection.KnownAt.UnixMilliseconds,
    };

    public Objection ToObjection() => new(
        Id, Run, Pack, LedgerJson.Read<RunRequest>(Request), Line, (TableUnit)Unit, Value, Debit, Credit, Party, (ObjectorRole)Role, Reason,
        ProposedKind switch
        {
            "correction" => LedgerJson.Read<ProposedCorrection>(Proposed),
            "assessment" => LedgerJson.Read<ProposedAssessment>(Proposed),
            _ => LedgerJson.Read<ProposedEntry>(Proposed),
        },
        DeadlineDay is { } day ? DateOnly.FromDayNumber(day) : null, Actor, new Instant(KnownAtMilliseconds));

    public bool SaysTheSameAs(ObjectionRow other) =>
        (Run, Line, Party, Role, Reason, ProposedKind, Proposed, Actor) == (other.Run, other.Line, other.Party, other.Role, other.Reason, other.ProposedKind, other.Proposed, other.Actor);

    internal static void Map(ModelBuilder model) => model.Entity<ObjectionRow>(row =>
    {
        row.ToTable("objections");
        row.HasKey(one => one.Id);
    });
}
