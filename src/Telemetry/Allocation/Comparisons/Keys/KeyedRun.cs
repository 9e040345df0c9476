using System.Security.Cryptography;
using System.Text;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Steps;

namespace Telemetry.Allocation.Comparisons.Keys;

/// <summary>
/// A run under another key, for a question and never for money. Where the pack shares over what the key tells apart, its steps share by the key; else each table that was measured by
/// municipality keeps its totals and is shared over the municipalities by the key, and the same steps follow.
/// </summary>
public static class KeyedRun
{
    /// <param name="run">As it was computed, for its emptyings are asked again.</param>
    /// <param name="facts">Of the run.</param>
    /// <param name="step">Id of the one step whose key changes; null for every one that the key can serve.</param>
    /// <returns>The run itself where it goes by this key already.</returns>
    /// <exception cref="ArgumentException">The key tells apart nothing that the pack shares or measures; the message names the remedy.</exception>
    /// <exception cref="PackRefusedException">A weight is missing, or a step cannot go on with what the key gives.</exception>
    public static RunResult Of(RunResult run, RunFacts facts, AllocationKey key, string? step = null)
    {
        var measured = step is null && key != AllocationKey.PlacedOnMarket && PackVariant.Served(run.Pack, key, step).Count == 0
            ? run.Pack.Inputs.Where(input => RunTables.IsMeasured(input) && input.Dimensions.Contains(KeyedTable.Claimant, StringComparer.Ordinal)).ToList()
            : [];
        if (measured.Count > 0) return key == AllocationKey.Mass ? run : Shared(run, KeySource.Of(key), measured);
        var pack = PackVariant.WithKey(run.Pack, run.Outcome, key, step);
        return ReferenceEquals(pack, run.Pack) ? run : RunComputation.Compute(pack, facts, run.Request);
    }

    private static RunResult Shared(RunResult run, KeySource source, IReadOnlyList<PackInput> measured)
    {
        var state = run.State ?? throw new ArgumentException($"run {run.Id[..8]}: was put together by hand; compute it from its facts.", nameof(run));
        var tables = state.Tables.All.ToDictionary(StringComparer.Ordinal);
        foreach (var input in measured) tables[input.Table] = KeyedTable.Of(tables[input.Table], KeyWeights.Of(source, input.Dimensions, state, run.Request));
        var pack = PackVariant.Keyed(run.Pack, source.Key);
        var outcome = PackRun.Compute(pack, new(run.Request.Period, tables, state.Given));
        return run with { Id = IdOf(run, pack), Pack = pack, Outcome = outcome, Lines = RunLines.Of(outcome, null), Postings = [], State = null };
    }

    /// <summary>Not the id of any run: tables that a key filled are computed from no facts.</summary>
    private static string IdOf(RunResult run, RulePack pack) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"what-if/1\n{run.Id}\n{pack.Version}")));
}
