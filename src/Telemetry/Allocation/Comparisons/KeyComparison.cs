using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Containers;

namespace Telemetry.Allocation.Comparisons;

/// <summary>The same period under the pack's own key and under others, and which keys cannot serve it and why.</summary>
/// <param name="Refused">By key, the reason.</param>
public sealed record KeyComparison(Comparison Comparison, IReadOnlyDictionary<AllocationKey, string> Refused)
{
    public static KeyComparison Of(RunResult run, RunFacts facts, IEnumerable<AllocationKey> keys, string? step = null)
    {
        var runs = new List<(Wording Title, RunResult Result)> { (new("volgens het pakket", "by the pack"), run) };
        var refused = new Dictionary<AllocationKey, string>();
        foreach (var key in keys)
        {
            try
            {
                runs.Add((KeySource.Of(key).Title, RunComputation.Compute(PackVariant.WithKey(run.Pack, run.Outcome, key, step), facts, run.Request)));
            }
            catch (Exception error) when (error is ArgumentException or PackRefusedException)
            {
                refused.Add(key, error.Message);
            }
        }

        return new(Comparison.Of(runs), refused);
    }
}
