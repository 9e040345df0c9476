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
            else if (TouchedPlaces.Of(step.Shape.Parents, touched) is { } places) Redo(step, places);
            else RedoWhole(step);
        }

        return progress.Outcome();
    }

    private List<(IReadOnlyList<string> Dimensions, IReadOnlyCollection<Coordinates> Places)> Touched(PlannedStep step)
    {
        List<(IReadOnlyList<string>, IReadOnlyCollection<Coordinates>)> touched = [];
        foreach (var table in step.Step.In.Values.Distinct(StringComparer.Ordinal))
            if (tables.TryGetValue(table, out var changes)) touched.Add((progress.Tables[table].Dimensions, [.. changes.Select(change => change.At)]));
        foreach (var word in (step.Step.With?.Values ?? []).Where(word => word.StartsWith(FigureBook.DerivedPrefix, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
            if (figures.TryGetValue(word[FigureBook.DerivedPrefix.Length..], out var places)) touched.Add((progress.Figures[word[FigureBook.DerivedPrefix.Length..]].Dimensions, places));
        return touched;
    }

    private void Redo(PlannedStep step, TouchedPlaces places)
    {
        var before = StepRun.Apply(step, Within(step, places, previous.Tables), figuresBefore);
        var now = StepRun.Apply(step, Within(step, places, progress.Tables), figuresNow);
        progress.Change(step, previous, before, now);
        NoteOutputs(step);
    }

    private void RedoWhole(PlannedStep step)
    {
        progress.Add(step, StepRun.Apply(step, progress.Tables, figuresNow));
        NoteOutputs(step);
    }

    private static Dictionary<string, Table> Within(PlannedStep step, TouchedPlaces places, IReadOnlyDictionary<string, Table> all) =>
        step.Step.In.Values.Distinct(StringComparer.Ordinal).ToDictionary(name => name, name => places.Within(all[name]), StringComparer.Ordinal);

    private void NoteOutputs(PlannedStep step)
    {
        foreach (var written in step.Step.Out.Values)
        {
            if (progress.Tables.TryGetValue(written, out var table)) Note(written, TableChanges.Between(previous.Tables[written], table));
            else Note(written, FigureChanges.Between(previous.Figures[written].Values, progress.Figures[written].Values));
        }
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
