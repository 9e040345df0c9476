using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Steps;

/// <summary>
/// A run redone where its inputs changed. A step whose tables and figures stayed what they were is taken over. Any other is applied twice to the touched places alone, as they
/// were and as they are; what differs is taken over into what it wrote, and the proofs move by the difference of both sides. What a step wrote and did not change touches no later step.
/// </summary>
internal sealed class PackRerun
{
    private readonly PackOutcome previous;
    private readonly PackProgress progress;
    private readonly FigureBook figuresBefore;
    private readonly FigureBook figuresNow;
    private readonly Dictionary<string, IReadOnlyList<CellChange>> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Coordinates>> figures = new(StringComparer.Ordinal);

    public PackRerun(RulePack pack, PackInputs inputs, PackOutcome previous)
    {
        this.previous = previous;
        progress = new(inputs);
        figuresBefore = new(pack, inputs, previous.Figures);
        figuresNow = new(pack, inputs, progress.Figures);
        foreach (var (name, table) in inputs.Tables) Note(name, TableChanges.Between(previous.Tables[name], table));
    }

    public PackOutcome Over(IReadOnlyList<PlannedStep> steps)
    {
        foreach (var step in steps)
        {
            var touched = Touched(step);
            if (touched.Count == 0) progress.Keep(step, previous);
            else if (step.Shape.Adds && OnlyValues(step)) Redo(step, name => Changed(name, change => change.Before), name => Changed(name, change => change.After), addends: true);
            else if (TouchedPlaces.Of(step.Shape.Parents, touched) is { } places) Redo(step, name => places.Within(previous.Tables[name]), name => places.Within(progress.Tables[name]), addends: false);
            else RedoWhole(step);
        }

        return progress.Outcome();
    }

    // A cell that comes or goes may make or end a place of the sum; then its neighbours have to be looked at.
    private bool OnlyValues(PlannedStep step) =>
        step.Step.In.Values.All(name => !tables.TryGetValue(name, out var changes) || changes.All(change => change.Before is not null && change.After is not null));

    private Table Changed(string name, Func<CellChange, long?> side) =>
        progress.Tables[name] with { Cells = tables.TryGetValue(name, out var changes) ? [.. changes.Select(change => new Cell(change.At, side(change)!.Value))] : [] };

    private List<(IReadOnlyList<string> Dimensions, IReadOnlyCollection<Coordinates> Places)> Touched(PlannedStep step)
    {
        List<(IReadOnlyList<string>, IReadOnlyCollection<Coordinates>)> touched = [];
        foreach (var table in step.Step.In.Values.Distinct(StringComparer.Ordinal))
            if (tables.TryGetValue(table, out var changes)) touched.Add((progress.Tables[table].Dimensions, [.. changes.Select(change => change.At)]));
        foreach (var word in (step.Step.With?.Values ?? []).Where(word => word.StartsWith(FigureBook.DerivedPrefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            if (figures.TryGetValue(word[FigureBook.DerivedPrefix.Length..], out var places)) touched.Add((progress.Figures[word[FigureBook.DerivedPrefix.Length..]].Dimensions, places));
        return touched;
    }

    private void Redo(PlannedStep step, Func<string, Table> then, Func<string, Table> today, bool addends)
    {
        Dictionary<string, Table> Read(Func<string, Table> table) => step.Step.In.Values.Distinct(StringComparer.Ordinal).ToDictionary(name => name, table, StringComparer.Ordinal);
        var (before, now) = (StepRun.Apply(step, Read(then), figuresBefore), StepRun.Apply(step, Read(today), figuresNow));
        foreach (var (written, changes) in progress.Change(step, previous, before, now, addends)) Note(written, changes);
        NoteFigures(step);
    }

    private void RedoWhole(PlannedStep step)
    {
        progress.Add(step, StepRun.Apply(step, progress.Tables, figuresNow));
        foreach (var written in step.Step.Out.Values.Where(progress.Tables.ContainsKey)) Note(written, TableChanges.Between(previous.Tables[written], progress.Tables[written]));
        NoteFigures(step);
    }

    private void NoteFigures(PlannedStep step)
    {
        foreach (var written in step.Step.Out.Values.Where(progress.Figures.ContainsKey))
            Note(written, FigureChanges.Between(previous.Figures[written].Values, progress.Figures[written].Values));
    }

    private void Note(string table, IReadOnlyList<CellChange> changes)
    {
        if (changes.Count > 0) tables.Add(table, changes);
    }

    private void Note(string figure, IReadOnlyList<Coordinates> places)
    {
        if (places.Count > 0) figures.Add(figure, places);
    }
}
