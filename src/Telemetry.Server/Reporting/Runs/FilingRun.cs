using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Filing;
using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Quantities;
using Telemetry.Storage.Ledger;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Reporting.Runs;

/// <summary>Makes proposals of declarations from what an installation knows. It keeps what it computed, so that the period before and the year before are computed once.</summary>
public sealed class FilingRun(DataFolder data, IReadingStore store, RulePack pack, IReadOnlyDictionary<string, string> parameters, Instant now)
{
    private readonly Dictionary<string, RunResult> runs = new(StringComparer.Ordinal);
    private readonly RulePack loads = PackVariant.LoadsOnly(pack);

    /// <summary>Months and quarters that are over, from the first ticket on.</summary>
    public IReadOnlyList<Period> Ended()
    {
        var tickets = new TicketLedger(data.OpenLedger()).All();
        return tickets.Count == 0 ? [] : FilingPeriods.Between(tickets.Min(ticket => ticket.WeighedAt), now);
    }

    /// <summary>One proposal a municipality of the registry, ordered by its code. Nothing is kept.</summary>
    public IReadOnlyList<DeclarationProposal> Propose(Period period, FilingSettings settings)
    {
        var ledger = data.OpenLedger();
        var facts = new FilingFacts(
            Run(period), Other(FilingPeriods.Before(period)), Other(FilingPeriods.YearBefore(period)), RegisterBook.Of(new RegisterLedger(ledger).All(now)), new ObjectionLedger(ledger).All(now));
        return [.. data.ReadRegistry().Municipalities.Select(one => one.Code).Order(StringComparer.Ordinal).Select(code => DeclarationProposal.Of(facts, code, settings, now))];
    }

    /// <summary>Null where nothing was collected: then there is nothing to compare with.</summary>
    private RunResult? Other(Period period) => Run(period) is { Emptyings.Count: > 0 } run ? run : null;

    private RunResult Run(Period period)
    {
        if (!runs.TryGetValue(period.Label, out var run))
            runs[period.Label] = run = RunComputation.Compute(loads, RunFactsOf.Of(data, store, period, now), new(period, RunKind.Provisional, now, parameters));
        return run;
    }
}
