using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Steps;

/// <summary>What a step made, by its own names.</summary>
/// <param name="Tables">Cells in any order, each place once; those in order cost least.</param>
public sealed record StepResult(
    IReadOnlyDictionary<string, IReadOnlyList<Cell>> Tables, IReadOnlyDictionary<string, IReadOnlyDictionary<Coordinates, Fraction>> Figures, IReadOnlyList<StepProof> Proofs,
    IReadOnlyList<TargetVerdict> Targets)
{
    public static StepResult Of(params ReadOnlySpan<(string Name, IReadOnlyList<Cell> Cells)> tables)
    {
        var cells = new Dictionary<string, IReadOnlyList<Cell>>(StringComparer.Ordinal);
        foreach (var (name, list) in tables) cells.Add(name, list);
        return new(cells, new Dictionary<string, IReadOnlyDictionary<Coordinates, Fraction>>(StringComparer.Ordinal), [], []);
    }

    public StepResult WithFigure(string name, IReadOnlyDictionary<Coordinates, Fraction> values) =>
        this with { Figures = new Dictionary<string, IReadOnlyDictionary<Coordinates, Fraction>>(Figures, StringComparer.Ordinal) { [name] = values } };

    public StepResult Proved(StepProof proof) => this with { Proofs = [.. Proofs, proof] };
}
