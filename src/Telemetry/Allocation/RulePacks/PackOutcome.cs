using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.RulePacks;

/// <summary>What the steps of a pack made.</summary>
/// <param name="Tables">Inputs and outputs by name.</param>
/// <param name="MadeBy">By table, the id of the step that wrote it; inputs are not in it.</param>
public sealed record PackOutcome(
    IReadOnlyDictionary<string, Table> Tables, IReadOnlyDictionary<string, DerivedFigure> Figures, IReadOnlyDictionary<string, string> MadeBy, IReadOnlyList<StepProof> Proofs,
    IReadOnlyList<TargetVerdict> Targets)
{
    public bool IsConserved => Proofs.All(proof => proof.Holds);
}
