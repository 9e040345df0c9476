using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>What the steps of a run have made so far.</summary>
internal sealed class PackProgress(PackInputs inputs)
{
    private readonly Dictionary<string, Table> tables = new(inputs.Tables, StringComparer.Ordinal);
    private readonly Dictionary<string, DerivedFigure> figures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> madeBy = new(StringComparer.Ordinal);
    private readonly List<StepProof> proofs = [];
    private readonly List<TargetVerdict> targets = [];

    public IReadOnlyDictionary<string, Table> Tables => tables;

    public IReadOnlyDictionary<string, DerivedFigure> Figures => figures;

    /// <summary>Takes over what the pack gave a name; a step may know more than a pack asks.</summary>
    public void Add(PlannedStep planned, StepResult result)
    {
        foreach (var (name, written) in planned.Step.Out)
        {
            if (planned.Shape.Tables.GetValueOrDefault(name) is { } shape) tables.Add(written, Table.Of(written, shape.Unit, shape.Dimensions, result.Tables[name]));
            else if (planned.Shape.Figures.GetValueOrDefault(name) is { } figure) figures.Add(written, new(written, figure.Unit, figure.Dimensions, result.Figures[name]));
            madeBy.Add(written, planned.Step.Id);
        }

        proofs.AddRange(result.Proofs);
        targets.AddRange(result.Targets);
    }

    public PackOutcome Outcome() => new(tables, figures, madeBy, proofs, targets);
}
