using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Steps;

/// <summary>Whether a step of a pack uses the names that its kind has: none unknown, none missing.</summary>
internal static class NameChecks
{
    public static IEnumerable<string> Violations(PackStep step, StepNames names)
    {
        var with = step.With ?? new Dictionary<string, string>();
        return
        [
            .. names.TakesAnyIn ? AtLeastOne(step) : Of(step, "in", step.In, names.In),
            .. Of(step, "out", step.Out, names.Out),
            .. Of(step, "with", with, names.With),
        ];
    }

    private static IEnumerable<string> AtLeastOne(PackStep step)
    {
        if (step.In.Count == 0) yield return $"steps.{step.Id}.in: reads no table; name one or more.";
    }

    private static IEnumerable<string> Of(PackStep step, string list, IReadOnlyDictionary<string, string> given, IReadOnlyList<StepName> known)
    {
        foreach (var name in given.Keys.Order(StringComparer.Ordinal))
        {
            if (known.All(other => other.Name != name))
                yield return $"steps.{step.Id}.{list}.{name}: '{step.Step}' has no such name; {(known.Count == 0 ? "leave it out" : $"it has {string.Join(", ", known.Select(other => other.Name))}")}.";
        }

        foreach (var name in known)
        {
            if (name.IsRequired && !given.ContainsKey(name.Name)) yield return $"steps.{step.Id}.{list}.{name.Name}: is missing; '{step.Step}' needs it.";
        }
    }
}
