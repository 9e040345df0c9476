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
        Write(
            planned,
            (name, written, shape) => Table.Of(written, shape.Unit, shape.Dimensions, result.Tables[name]),
            (name, written, shape) => new(written, shape.Unit, shape.Dimensions, result.Figures[name]));
        proofs.AddRange(result.Proofs);
        targets.AddRange(result.Targets);
    }

    /// <summary>Takes over what an earlier run made of the same inputs.</summary>
    public void Keep(PlannedStep planned, PackOutcome previous)
    {
        Write(planned, (_, written, _) => previous.Tables[written], (_, written, _) => previous.Figures[written]);
        proofs.AddRange(previous.Proofs.Where(proof => proof.Step == planned.Step.Id));
        targets.AddRange(previous.Targets.Where(target => target.Step == planned.Step.Id));
    }

    /// <summary>Takes over what an earlier run made, with some of its places as they are now.</summary>
    /// <param name="before">What the step made of those places then.</param>
    /// <param name="now">What it makes of them now.</param>
    /// <param name="addends">True where these are parts of sums and not the places themselves.</param>
    /// <returns>What changed in each table.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<CellChange>> Change(PlannedStep planned, PackOutcome previous, StepResult before, StepResult now, bool addends)
    {
        var changes = new Dictionary<string, IReadOnlyList<CellChange>>(StringComparer.Ordinal);
        IReadOnlyList<Cell> Ordered(TableShape shape, IReadOnlyList<Cell> cells) => Table.Of("", shape.Unit, shape.Dimensions, cells).Cells;
        Table Changed(string name, string written, TableShape shape)
        {
            var places = TableChanges.Between(Ordered(shape, before.Tables[name]), Ordered(shape, now.Tables[name]));
            changes.Add(written, addends ? TableChanges.OfSum(previous.Tables[written], places) : places);
            return TableChanges.Applied(previous.Tables[written], changes[written]);
        }

        Write(planned, Changed, (name, written, _) => previous.Figures[written] with { Values = FigureChanges.Applied(previous.Figures[written].Values, before.Figures[name], now.Figures[name]) });
        proofs.AddRange(previous.Proofs.Where(proof => proof.Step == planned.Step.Id).Zip(before.Proofs.Zip(now.Proofs), (proof, sides) => Moved(proof, sides.First, sides.Second)));
        var gone = before.Targets.Select(target => target.At).ToHashSet();
        targets.AddRange(previous.Targets.Where(target => target.Step == planned.Step.Id && !gone.Contains(target.At)).Concat(now.Targets).OrderBy(target => target.At));
        return changes;
    }

    public PackOutcome Outcome() => new(tables, figures, madeBy, proofs, targets);

    private static StepProof Moved(StepProof proof, StepProof before, StepProof now) => proof with
    {
        Left = proof.Left - before.Left + now.Left,
        Right = proof.Right - before.Right + now.Right,
        Parents = proof.Parents - before.Parents + now.Parents,
        Broken = proof.Broken - before.Broken + now.Broken,
    };

    private void Write(PlannedStep planned, Func<string, string, TableShape, Table> table, Func<string, string, FigureShape, DerivedFigure> figure)
    {
        foreach (var (name, written) in planned.Step.Out)
        {
            if (planned.Shape.Tables.GetValueOrDefault(name) is { } shape) tables.Add(written, table(name, written, shape));
            else figures.Add(written, figure(name, written, planned.Shape.Figures[name]));
            madeBy.Add(written, planned.Step.Id);
        }
    }
}
