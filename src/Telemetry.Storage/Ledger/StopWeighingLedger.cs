using Microsoft.EntityFrameworkCore;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Storage.Ledger;

/// <summary>The weighings on the trucks.</summary>
public sealed class StopWeighingLedger(LedgerFile file)
{
    /// <summary>Adds weighings; the answer has one outcome a weighing, in their order.</summary>
    public IReadOnlyList<FactOutcome> Add(IReadOnlyList<StopWeighing> weighings, Instant knownAt) => FactRows.Add(file, weighings.Select(fact => StopWeighingRow.Of(fact, knownAt)), keep: true);

    /// <summary>What <see cref="Add(IReadOnlyList{StopWeighing}, Instant)"/> would answer; nothing is changed.</summary>
    public IReadOnlyList<FactOutcome> Try(IReadOnlyList<StopWeighing> weighings) => FactRows.Add(file, weighings.Select(fact => StopWeighingRow.Of(fact, new Instant(0))), keep: false);

    /// <summary>All weighings, ordered by owner, vehicle and sequence.</summary>
    public IReadOnlyList<StopWeighing> All()
    {
        using var context = file.Context();
        return [.. context.StopWeighings.AsNoTracking().AsEnumerable().Select(row => row.ToWeighing())
            .OrderBy(weighing => weighing.Owner, StringComparer.Ordinal).ThenBy(weighing => weighing.Vehicle, StringComparer.Ordinal).ThenBy(weighing => weighing.Sequence)];
    }
}
