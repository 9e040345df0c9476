using Microsoft.EntityFrameworkCore;
using Telemetry.Allocation.Runs;

namespace Telemetry.Storage.Ledger;

/// <summary>Corrections of tickets, each beside the ticket that it corrects.</summary>
public sealed class CorrectionLedger(LedgerFile file)
{
    public FactOutcome Add(TicketCorrection correction) => FactRows.Add(file, [CorrectionRow.Of(correction)], keep: true)[0];

    /// <summary>All of them, in the order in which they became known.</summary>
    public IReadOnlyList<TicketCorrection> All()
    {
        using var context = file.Context();
        return [.. context.Corrections.AsNoTracking().AsEnumerable().Select(row => row.ToCorrection()).OrderBy(fact => fact.KnownAt).ThenBy(fact => fact.Id, StringComparer.Ordinal)];
    }
}
