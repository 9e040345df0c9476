using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Filing;

namespace Telemetry.Storage.Ledger;

/// <summary>A proposal of a declaration as a row. Rows are added and never changed; a newer one of the same period stands in its place.</summary>
public sealed class DeclarationRow : IFactRow<DeclarationRow>
{
    public required string Municipality { get; init; }

    public required string Period { get; init; }

    public required long KnownAtMilliseconds { get; init; }

    /// <summary>SHA-256 of what it says.</summary>
    public required string Id { get; init; }

    /// <summary>As <see cref="LedgerJson"/>.</summary>
    public required string Content { get; init; }

    object[] IFactRow<DeclarationRow>.Key => [Municipality, Period, KnownAtMilliseconds];

    public static DeclarationRow Of(DeclarationProposal proposal) => new()
    {
        Municipality = proposal.Municipality,
        Period = proposal.Period.Label,
        KnownAtMilliseconds = proposal.KnownAt.UnixMilliseconds,
        Id = proposal.Id,
        Content = LedgerJson.Write(proposal),
    };

    /// <exception cref="InvalidDataException">The row was altered: what it says has another hash than its id.</exception>
    public DeclarationProposal ToProposal()
    {
        var proposal = LedgerJson.Read<DeclarationProposal>(Content);
        return proposal.Id == Id ? proposal : throw new InvalidDataException($"ledger: declaration '{Id}' says something with the hash '{proposal.Id}'; restore the ledger from a backup.");
    }

    public bool SaysTheSameAs(DeclarationRow other) => Id == other.Id;

    internal static void Map(ModelBuilder model) => model.Entity<DeclarationRow>(row =>
    {
        row.ToTable("declarations");
        row.HasKey(one => new { one.Municipality, one.Period, one.KnownAtMilliseconds });
    });
}
