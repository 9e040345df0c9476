using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.RulePacks;

/// <summary>What is otherwise in one version of a pack than in another: figures, steps, sources and all else, added, removed or changed.</summary>
public static class PackComparison
{
    /// <returns>In the order of the parts; within a part what was changed, added and removed stands by place, ordinal. Empty for the same pack.</returns>
    public static IReadOnlyList<PackChange> Of(RulePack before, RulePack after, ReportLanguage language)
    {
        var words = PackWords.Of(language);
        var (old, now) = (Named(before, words), Named(after, words));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Select(key => Change(key, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .OfType<PackChange>()
                .Where(change => change.Place != words.Order || IsReordered(change))
                .OrderBy(change => change.Part).ThenBy(change => change.Place, StringComparer.Ordinal),
        ];
    }

    // A pack may say a thing twice before it is checked; both count.
    private static Dictionary<(PackPart Part, string Place), string> Named(RulePack pack, PackWords words) =>
        PackItems.Of(pack, words).GroupBy(item => (item.Part, item.Place)).ToDictionary(group => group.Key, group => string.Join("; ", group.Select(item => item.Says)));

    private static PackChange? Change((PackPart Part, string Place) key, string? before, string? after)
    {
        if (before == after) return null;
        var kind = before is null ? PackChangeKind.Added : after is null ? PackChangeKind.Removed : PackChangeKind.Changed;
        return new(key.Part, kind, key.Place, before, after);
    }

    /// <summary>True where the same ids stand in another order; that ids came or went is said by themselves.</summary>
    private static bool IsReordered(PackChange change) =>
        change.Before!.Split(", ").Order(StringComparer.Ordinal).SequenceEqual(change.After!.Split(", ").Order(StringComparer.Ordinal), StringComparer.Ordinal);
}
