using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>What an officer said of a declaration as a row. Rows are added and never changed.</summary>
public sealed class FilingEventRow : IFactRow<FilingEventRow>
{
    public required string Proposal { get; init; }

    /// <summary>Empty where the whole is confirmed.</summary>
    public required string Exception { get; init; }

    public required int? Outcome { get; init; }

    public required string Reason { get; init; }

    public required string Actor { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    object[] IFactRow<FilingEventRow>.Key => [Proposal, Exception];

    public static FilingEventRow Of(FilingEvent said) => new()
    {
        Proposal = said.Proposal,
        Exception = said.Exception ?? "",
        Outcome = (int?)said.Outcome,
        Reason = said.Reason,
        Actor = said.Actor,
        KnownAtMilliseconds = said.KnownAt.UnixMilliseconds,
    };

    public FilingEvent ToEvent() => new(Proposal, Exception.Length == 0 ? null : Exception, (ExceptionOutcome?)Outcome, Reason, Actor, new Instant(KnownAtMilliseconds));

    public bool SaysTheSameAs(FilingEventRow other) => (Outcome, Reason, Actor) == (other.Outcome, other.Reason, other.Actor);

    internal static void Map(ModelBuilder model) => model.Entity<FilingEventRow>(row =>
    {
        row.ToTable("filing_events");
        row.HasKey(one => new { one.Proposal, one.Exception });
    });
}
