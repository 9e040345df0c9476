using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>A pack that is being read step by step. A table whose step was wrong is known by name only, so that one mistake is told once.</summary>
internal sealed class PackReading
{
    private readonly Dictionary<string, Figure> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableShape> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FigureShape> derived = new(StringComparer.Ordinal);
    private readonly HashSet<string> unclear = new(StringComparer.Ordinal);
    private readonly HashSet<string> later;
    private readonly List<PlannedStep> steps = [];
    private readonly List<string> violations = [];

    public PackReading(RulePack pack)
    {
        foreach (var figure in pack.Figures) figures.TryAdd(figure.Id, figure);
        foreach (var input in pack.Inputs) tables.TryAdd(input.Table, new(input.Unit, input.Dimensions));
        later = pack.Steps.SelectMany(step => step.Out.Values).ToHashSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<PlannedStep> Steps => steps;

    public IReadOnlyDictionary<string, TableShape> Tables => tables;

    public IReadOnlyList<string> Violations => violations;

    public void Read(PackStep step)
    {
        var before = violations.Count;
        var kind = StepCatalogue.Find(step.Step);
        if (kind is null)
            violations.Add($"steps.{step.Id}.step: '{step.Step}' is no step; write one of {string.Join(", ", StepCatalogue.All.Select(known => known.Kind))}.");
        else
            violations.AddRange(NameChecks.Violations(step, kind.Names));
        violations.AddRange(step.In.OrderBy(name => name.Key, StringComparer.Ordinal).SelectMany(name => Reads(step, name.Key, name.Value)));
        if (kind is not null) violations.AddRange(ReferenceChecks.Violations(step, kind.Names, figures, derived, unclear));

        StepShape? shape = null;
        if (violations.Count == before && step.In.Values.All(tables.ContainsKey) && !ReferenceChecks.AnyUnclear(step, unclear))
        {
            var draft = new StepDraft(step, tables, figures, derived);
            shape = kind!.Shape(draft);
            violations.AddRange(draft.Mistakes);
        }

        Write(step, violations.Count == before ? shape : null);
        if (shape is not null && violations.Count == before) steps.Add(new(step, kind!, shape));
    }

    private IEnumerable<string> Reads(PackStep step, string name, string table)
    {
        if (tables.ContainsKey(table) || unclear.Contains(table)) yield break;
        yield return later.Contains(table)
            ? $"steps.{step.Id}.in.{name}: '{table}' is read before it is written; move this step behind the one that writes it."
            : $"steps.{step.Id}.in.{name}: no table '{table}'; name an input or what an earlier step writes.";
    }

    private void Write(PackStep step, StepShape? shape)
    {
        foreach (var (name, written) in step.Out.OrderBy(name => name.Key, StringComparer.Ordinal))
        {
            if (tables.ContainsKey(written) || derived.ContainsKey(written) || unclear.Contains(written))
                violations.Add($"steps.{step.Id}.out.{name}: '{written}' is written twice; give each table and figure a name of its own.");
            else if (shape?.Tables.GetValueOrDefault(name) is { } table) tables.Add(written, table);
            else if (shape?.Figures.GetValueOrDefault(name) is { } figure) derived.Add(written, figure);
            else unclear.Add(written);
        }
    }
}
