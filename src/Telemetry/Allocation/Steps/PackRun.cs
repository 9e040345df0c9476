using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>Carries out the steps of a pack in their order. A pure function: the same pack and the same inputs give the same outcome on every machine.</summary>
public static class PackRun
{
    /// <exception cref="PackRefusedException">The pack is wrong, an input is missing, or a step met a number that cannot be; with every place and remedy.</exception>
    public static PackOutcome Compute(RulePack pack, PackInputs inputs)
    {
        var plan = Checked(pack, inputs);
        var outcome = new PackProgress(inputs);
        var figures = new FigureBook(pack, inputs, outcome.Figures);
        foreach (var step in plan.Steps) outcome.Add(step, StepRun.Apply(step, outcome.Tables, figures));
        return outcome.Outcome();
    }

    private static PackPlan Checked(RulePack pack, PackInputs inputs)
    {
        var plan = PackPlan.Of(pack);
        IReadOnlyList<string> violations = [.. PackChecks.Violations(pack), .. pack.Inputs.SelectMany(input => Violations(input, inputs.Tables.GetValueOrDefault(input.Table)))];
        return violations.Count == 0 ? plan : throw new PackRefusedException(violations);
    }

    private static IEnumerable<string> Violations(PackInput input, Table? table)
    {
        if (table is null) yield return $"inputs.{input.Table}: no table was given; give one, empty where there is nothing.";
        else if (!TableShape.Of(table).Matches(new(input.Unit, input.Dimensions)))
            yield return $"inputs.{input.Table}: is {TableShape.Of(table)}, not {new TableShape(input.Unit, input.Dimensions)} as the pack says.";
    }
}
