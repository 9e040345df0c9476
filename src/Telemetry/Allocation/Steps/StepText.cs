using Telemetry.Allocation.RulePacks;

namespace Telemetry.Allocation.Steps;

/// <summary>The names of a pack's step as a sentence shows them.</summary>
public sealed class StepText(PackStep step)
{
    public string In(string name) => Quoted(step.In.GetValueOrDefault(name));

    public string Out(string name) => Quoted(step.Out.GetValueOrDefault(name));

    /// <summary>The word or reference itself; empty where it is left out.</summary>
    public string With(string name) => step.With?.GetValueOrDefault(name) ?? "";

    public bool Has(string name) => step.In.ContainsKey(name) || step.Out.ContainsKey(name) || (step.With?.ContainsKey(name) ?? false);

    public string AllIn() => string.Join(" + ", step.In.OrderBy(name => name.Key, StringComparer.Ordinal).Select(name => Quoted(name.Value)));

    private static string Quoted(string? name) => name is null ? "–" : $"‘{name}’";
}
