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
        var progress = new PackProgress(inputs);
        var figures = new FigureBook(pack, inputs, progress.Figures);
        foreach (var step in plan.Steps) progress.Add(step, StepRun.Apply(step, progress.Tables, figures));
        return progress.Outcome();
    }

    /// <summary>What <see cref="Compute"/> makes of the inputs, from what it made of others: only what depends on the changed cells is done again.</summary>
    /// <param name="inputs">The same period and given figures as of the previous run; tables that are left out stay what they were.</param>
    /// <param name="previous">Of the same pack.</param>
    /// <exception cref="PackRefusedException">As of <see cref="Compute"/>.</exception>
    public static PackOutcome Rerun(RulePack pack, PackInputs inputs, PackOutcome previous)
    {
        var whole = inputs with { Tables = pack.Inputs.DistinctBy(input => input.Table).ToDictionary(input => input.Table, input => inputs.Tables.GetValueOrDefault(input.Table) ?? previous.Tables[input.Table], StringComparer.Ordinal) };
        return new PackRerun(pack, whole, previous).Over(Checked(pack, whole).Steps);
    }

    private static PackPlan Checked(RulePack pack, PackInputs inputs)
    {
        IReadOnlyList<string> violations = [.. PackChecks.Violations(pack), .. pack.Inputs.SelectMany(input => Violations(input, inputs.Tables.GetValueOrDefault(input.Table)))];
        return violations.Count == 0 ? PackPlan.Of(pack) : throw new PackRefusedException(violations);
    }

    private static IEnumerable<string> Violations(PackInput input, Table? table)
    {
        if (table is null) yield return $"inputs.{input.Table}: no table was given; give one, empty where there is nothing.";
        else if (!TableShape.Of(table).Matches(new(input.Unit, input.Dimensions)))
            yield return $"inputs.{input.Table}: is {TableShape.Of(table)}, not {new TableShape(input.Unit, input.Dimensions)} as the pack says.";
    }
}
