using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Quality;

/// <summary>What was found in a load, brought down to its emptyings by largest remainder: interfering material by what each brought, non-packaging by what is left of that.</summary>
/// <param name="Interfering">One an emptying, in their order; 0 where nobody looked.</param>
/// <param name="NonPackaging">One an emptying; null where nobody looked.</param>
public readonly record struct LoadShares(long[] Interfering, long[]? NonPackaging)
{
    /// <param name="ids">Of the emptyings; they decide ties and differ.</param>
    /// <param name="collected">Grams of each, in the same order.</param>
    public static LoadShares Of(LoadFinding finding, IReadOnlyList<string> ids, IReadOnlyList<long> collected)
    {
        var interfering = finding.Interfering is { Value: not 0 } found ? Share(found, ids, collected) : new long[ids.Count];
        return new(interfering, finding.NonPackaging is { } others ? Share(others, ids, [.. collected.Select((mass, index) => mass - interfering[index])]) : null);
    }

    private static long[] Share(Grams total, IReadOnlyList<string> ids, IReadOnlyList<long> masses) =>
        [.. Apportionment.LargestRemainder(total.Value, [.. ids.Select((id, index) => new Weight(id, masses[index]))]).Shares];
}
