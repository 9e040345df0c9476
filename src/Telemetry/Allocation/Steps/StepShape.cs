using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>What a step will write, known before it runs.</summary>
/// <param name="Tables">By the step's own names.</param>
/// <param name="Figures">By the step's own names.</param>
/// <param name="Parents">
/// The dimensions by which the step works place by place: what it writes at a place depends on nothing but what its tables and figures hold at that place, and every table
/// that it writes or proves has all of them. Empty where all depends on all. A late fact redoes the places that it touches and no others.
/// </param>
/// <param name="Adds">True where what is written is a sum of cells that are read, each for itself: then a cell of another value is redone without its neighbours.</param>
public sealed record StepShape(
    IReadOnlyDictionary<string, TableShape> Tables, IReadOnlyDictionary<string, FigureShape> Figures, IReadOnlyList<string> Parents, bool Adds = false)
{
    public static StepShape Of(IReadOnlyList<string> parents, params ReadOnlySpan<(string Name, TableShape Shape)> tables)
    {
        var shapes = new Dictionary<string, TableShape>(StringComparer.Ordinal);
        foreach (var (name, shape) in tables) shapes.Add(name, shape);
        return new(shapes, new Dictionary<string, FigureShape>(StringComparer.Ordinal), parents);
    }

    public StepShape WithFigure(string name, FigureShape figure) => this with { Figures = new Dictionary<string, FigureShape>(Figures, StringComparer.Ordinal) { [name] = figure } };
}
