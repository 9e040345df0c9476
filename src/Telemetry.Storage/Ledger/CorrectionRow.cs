using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>A correction of a ticket as a row. Rows are added and never changed; neither is the ticket.</summary>
public sealed class CorrectionRow : IFactRow<CorrectionRow>
{
    public required string Id { get; init; }

    public required string TicketOwner { get; init; }

    public required string TicketId { get; init; }

    /// <summary>The ticket as it should have been, as <see cref="LedgerJson"/>; null where it should not have been.</summary>
    public required string? Now { get; init; }

    public required string Reason { get; init; }

    public required string Actor { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    public required string? Objection { get; init; }

    object[] IFactRow<CorrectionRow>.Key => [Id];

    public static CorrectionRow Of(TicketCorrection correction) => new()
    {
        Id = correction.Id,
        TicketOwner = correction.TicketOwner,
        TicketId = correction.TicketId,
        Now = correction.Now is { } now ? LedgerJson.Write(now) : null,
        Reason = correction.Reason,
        Actor = correction.Actor,
        KnownAtMilliseconds = correction.KnownAt.UnixMilliseconds,
        Objection = correction.Objection,
    };

    public TicketCorrection ToCorrection() => new(
        Id, TicketOwner, TicketId, Now is null ? null : LedgerJson.Read<WeighingTicket>(Now), Reason, Actor, new Instant(KnownAtMilliseconds), Objection);

    public bool SaysTheSameAs(CorrectionRow other) => (TicketOwner, TicketId, Now, Reason, Actor, Objection) == (other.TicketOwner, other.TicketId, other.Now, other.Reason, other.Actor, other.Objection);

    internal static void Map(ModelBuilder model) => model.Entity<CorrectionRow>(row =>
    {
        row.ToTable("ticket_corrections");
        row.HasKey(one => one.Id);
    });
}
