using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>Applies one step of a pack and refuses what would vanish.</summary>
internal static class StepRun
{
    public static StepResult Apply(PlannedStep planned, IReadOnlyDictionary<string, Table> tables, FigureBook figures)
    {
        var step = planned.Step;
        var named = step.In.ToDictionary(name => name.Key, name => tables[name.Value], StringComparer.Ordinal);
        var input = new StepInput(step, planned.Shape, named, figures);
        try
        {
            var result = planned.Kind.Apply(input);
            RefuseHiddenRest(planned, result);
            return result;
        }
        catch (OverflowException)
        {
            throw new PackRefusedException($"steps.{step.Id}: a number does not fit in 64 bits; look for a rate or a mass in the wrong unit.");
        }
    }

    private static void RefuseHiddenRest(PlannedStep planned, StepResult result)
    {
        foreach (var name in planned.Kind.Names.Out)
        {
            if (!name.IsRest || planned.Step.Out.ContainsKey(name.Name) || !result.Tables.TryGetValue(name.Name, out var cells)) continue;
            foreach (var cell in cells)
            {
                if (cell.Value != 0)
                    throw new PackRefusedException($"steps.{planned.Step.Id}.out.{name.Name}: {cell.Value} at {cell.At} would be left out; name a table for it.");
            }
        }
    }
}
