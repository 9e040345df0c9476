using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Both sides of what a step must keep: what went in, and what came out with all that was left over.</summary>
/// <param name="Left">The parents, added up.</param>
/// <param name="Right">The lines with the explicit rest, added up.</param>
/// <param name="Parents">How many parents were held against their own lines one by one; 0 where the step has none.</param>
/// <param name="Broken">How many of them are not what their lines add up to: sums that foot by chance alone do not hold.</param>
public sealed record StepProof(string Step, TableUnit Unit, long Left, long Right, int Parents = 0, int Broken = 0)
{
    public bool Holds => Left == Right && Broken == 0;
}
