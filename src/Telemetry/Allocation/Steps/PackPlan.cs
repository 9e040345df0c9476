using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>The steps of a pack read in their order: what each will write, and all that does not fit.</summary>
/// <param name="Tables">The shape of every table, inputs included, that is known.</param>
/// <param name="Violations">What is wrong with the steps; a plan with violations lacks the steps that have them.</param>
public sealed record PackPlan(IReadOnlyList<PlannedStep> Steps, IReadOnlyDictionary<string, TableShape> Tables, IReadOnlyList<string> Violations)
{
    public static PackPlan Of(RulePack pack)
    {
        var reading = new PackReading(pack);
        foreach (var step in pack.Steps) reading.Read(step);
        return new(reading.Steps, reading.Tables, reading.Violations);
    }
}
