using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Filing;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>Proposals of declarations and what officers said of them.</summary>
public sealed class DeclarationLedger(LedgerFile file)
{
    /// <summary>Adds a proposal unless the newest one of its municipality and period says the same.</summary>
    public FactOutcome Add(DeclarationProposal proposal)
    {
        var row = DeclarationRow.Of(proposal);
        using (var context = file.Context())
        {
            var newest = context.Declarations.AsNoTracking().Where(one => one.Municipality == row.Municipality && one.Period == row.Period).OrderByDescending(one => one.KnownAtMilliseconds).FirstOrDefault();
            if (newest?.Id == row.Id) return FactOutcome.Duplicate;
        }

        return FactRows.Add(file, [row], keep: true)[0];
    }

    /// <summary>One outcome an event, in their order; all of them or none in one transaction.</summary>
    public IReadOnlyList<FactOutcome> Add(IReadOnlyList<FilingEvent> said) => FactRows.Add(file, said.Select(FilingEventRow.Of), keep: true);

    /// <summary>As known at an instant, ordered by municipality and period.</summary>
    public IReadOnlyList<StandingDeclaration> All(Instant at)
    {
        using var context = file.Context();
        return StandingDeclaration.Of(
            context.Declarations.AsNoTracking().AsEnumerable().Select(row => row.ToProposal()), context.FilingEvents.AsNoTracking().AsEnumerable().Select(row => row.ToEvent()), at);
    }
}
