using Telemetry.Allocation.Runs.Digests;

namespace Telemetry.Allocation.Runs.Changes;

/// <summary>Two runs went by other rules.</summary>
/// <param name="IsPack">True where the packs differ in any word, under whatever name.</param>
/// <param name="Parameters">Figures that were set otherwise: before and after, null where one was not set.</param>
public sealed record RuleChange(bool IsPack, string Before, string After, IReadOnlyDictionary<string, (string? Before, string? After)> Parameters)
{
    /// <summary>Null where nothing differs.</summary>
    public static RuleChange? Of(RunResult before, RunResult after)
    {
        var (old, now) = (before.Request.Parameters, after.Request.Parameters);
        var parameters = new SortedDictionary<string, (string? Before, string? After)>(
            old.Keys.Union(now.Keys, StringComparer.Ordinal).Where(figure => old.GetValueOrDefault(figure) != now.GetValueOrDefault(figure))
                .ToDictionary(figure => figure, figure => (old.GetValueOrDefault(figure), now.GetValueOrDefault(figure))), StringComparer.Ordinal);
        var isPack = RunDigests.OfPack(before.Pack) != RunDigests.OfPack(after.Pack);
        return isPack || parameters.Count > 0 ? new(isPack, $"{before.Pack.Id} {before.Pack.Version}", $"{after.Pack.Id} {after.Pack.Version}", parameters) : null;
    }
}
