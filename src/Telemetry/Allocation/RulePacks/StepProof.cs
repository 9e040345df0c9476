using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.RulePacks;

/// <summary>Both sides of what a step must keep: what went in, and what came out with all that was left over.</summary>
/// <param name="Left">The parents, added up.</param>
/// <param name="Right">The lines with the explicit rest, added up.</param>
public sealed record StepProof(string Step, TableUnit Unit, long Left, long Right)
{
    public bool Holds => Left == Right;
}
