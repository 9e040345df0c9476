using Microsoft.EntityFrameworkCore;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>The weighings on the trucks.</summary>
public sealed class StopWeighingLedger(LedgerFile file)
{
    /// <summary>Adds weighings; the answer has one outcome a weighing, in their order.</summary>
    public IReadOnlyList<TicketOutcome> Add(IReadOnlyList<StopWeighing> weighings, Instant knownAt) => Add(weighings, knownAt, keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{StopWeighing}, Instant)"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<TicketOutcome> Try(IReadOnlyList<StopWeighing> weighings) => Add(weighings, new Instant(0), keep: false);

    /// <summary>All weighings, ordered by owner, vehicle and sequence.</summary>
    public IReadOnlyList<StopWeighing> All()
    {
        using var context = file.Context();
        return [.. context.StopWeighings.AsNoTracking().AsEnumerable().Select(row => row.ToWeighing())
            .OrderBy(weighing => weighing.Owner, StringComparer.Ordinal).ThenBy(weighing => weighing.Vehicle, StringComparer.Ordinal).ThenBy(weighing => weighing.Sequence)];
    }

    private List<TicketOutcome> Add(IReadOnlyList<StopWeighing> weighings, Instant knownAt, bool keep)
    {
        using var context = file.Context();
        using var transaction = context.Database.BeginTransaction();
        var outcomes = weighings.Select(weighing => Add(context, StopWeighingRow.Of(weighing, knownAt))).ToList();
        if (!keep) return outcomes;
        context.SaveChanges();
        transaction.Commit();
        return outcomes;
    }

    private static TicketOutcome Add(LedgerContext context, StopWeighingRow row)
    {
        if (context.StopWeighings.Find(row.Owner, row.Vehicle, row.Sequence) is { } there) return there.SaysTheSameAs(row) ? TicketOutcome.Duplicate : TicketOutcome.Conflict;
        context.StopWeighings.Add(row);
        return TicketOutcome.Added;
    }
}
