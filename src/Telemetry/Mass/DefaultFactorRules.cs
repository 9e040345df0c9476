using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Mass;

/// <summary>Checks default factors before they stand in for anything. Each violation names the field, the value and the remedy.</summary>
public static class DefaultFactorRules
{
    public static IEnumerable<string> Violations(IReadOnlyList<DefaultFactor> factors)
    {
        foreach (var doubled in factors.CountBy(factor => factor.Kind, StringComparer.Ordinal).Where(count => count.Value > 1))
            yield return $"defaultFactors: kind '{doubled.Key}' occurs {doubled.Value} times; keep one of them.";
        foreach (var factor in factors.Where(factor => factor.Mass <= Grams.Zero))
            yield return $"defaultFactors: kind '{factor.Kind}' has mass {factor.Mass}; write a mass above 0, for a missing value is not zero.";
    }

    /// <summary>Containers for which a missing measurement would have nothing to stand in for it, one line a kind.</summary>
    public static IEnumerable<string> Uncovered(IReadOnlyList<DefaultFactor> factors, IEnumerable<Container> containers)
    {
        var kinds = factors.Select(factor => factor.Kind).ToHashSet(StringComparer.Ordinal);
        return containers.Where(container => container.Kind is null || !kinds.Contains(container.Kind))
            .GroupBy(container => container.Kind).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key is null
                ? $"containers: '{group.First().Id}' and {group.Count() - 1} more have no kind; give them one with a default factor."
                : $"defaultFactors: kind '{group.Key}' of container '{group.First().Id}' and {group.Count() - 1} more has none; add its mass and source.");
    }
}
