using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Runs.Inputs;
using Telemetry.Allocation.Tables;

namespace Telemetry.Reporting.Evidence.Explaining;

/// <summary>Finds in a run what a line was made from and what was made from it.</summary>
internal sealed class RunTrace(RunResult run)
{
    private readonly Lazy<Dictionary<string, RunLine>> lines = new(() => run.Lines.ToDictionary(line => line.Id, StringComparer.Ordinal));

    private readonly Lazy<EmptyingPlaces> places = new(() =>
        RunPlaces.Of(run.Request, new RunCalendar(run.Pack.TimeZone, run.Request.Period), RegisterBook.Of(run.Known.Registers)));

    public RunResult Run { get; } = run;

    public RunLine? Line(string id) => lines.Value.GetValueOrDefault(id);

    /// <summary>Null for a table that the pack starts from.</summary>
    public PackStep? StepOf(string table) => Run.Outcome.MadeBy.TryGetValue(table, out var id) ? Run.Pack.Steps.FirstOrDefault(step => step.Id == id) : null;

    public PackInput? InputOf(string table) => Run.Pack.Inputs.FirstOrDefault(input => input.Table == table);

    /// <summary>The lines of a table that agree with a place in every dimension that both have.</summary>
    /// <param name="apart">A dimension that need not agree; null for none.</param>
    public IEnumerable<RunLine> Agreeing(string table, IReadOnlyList<string> dimensions, Coordinates at, string? apart = null)
    {
        if (!Run.Outcome.Tables.TryGetValue(table, out var found)) return [];
        var shared = found.Dimensions.Index().Where(dimension => dimension.Item != apart)
            .Select(dimension => (Theirs: dimension.Index, Ours: IndexOf(dimensions, dimension.Item))).Where(pair => pair.Ours >= 0).ToList();
        return found.Cells.Where(cell => shared.TrueForAll(pair => cell.At[pair.Theirs] == at[pair.Ours])).Select(cell => Line(RunLines.IdOf(found, cell.At))).OfType<RunLine>();
    }

    /// <summary>The lines that were worked out from a line.</summary>
    public IEnumerable<RunLine> Uses(RunLine line) => Run.Pack.Steps.Where(step => step.In.Values.Contains(line.Table))
        .SelectMany(step => step.Out.Values).SelectMany(table => Agreeing(table, DimensionsOf(line.Table), line.At));

    public IReadOnlyList<string> DimensionsOf(string table) => Run.Outcome.Tables.TryGetValue(table, out var found) ? found.Dimensions : [];

    /// <summary>The emptyings in a cell of a measured table with what each brings, the largest first; empty for a run that was put together by hand.</summary>
    public IReadOnlyList<(int Index, long Value)> Emptyings(PackInput input, Coordinates at)
    {
        if (Run.State is null) return [];
        var (quantity, found) = (MeasuredTable.QuantityOf(input), new List<(int Index, long Value)>());
        for (var index = 0; index < Run.Emptyings.Count; index++)
            if (Stands(input, at, index) && quantity(Run.Emptyings[index]) is { } value) found.Add((index, value));
        found.Sort((left, right) => right.Value != left.Value ? right.Value.CompareTo(left.Value) : left.Index.CompareTo(right.Index));
        return found;
    }

    /// <summary>The cells of measured tables in which an emptying counts.</summary>
    public IEnumerable<RunLine> CellsOf(int emptying) => Run.Pack.Inputs.Where(RunTables.IsMeasured)
        .Select(input => Line(IdOf(input, [.. input.Dimensions.Select(dimension => places.Value.ValueOf(dimension, Run.Emptyings[emptying], LoadOf(emptying)))]))).OfType<RunLine>();

    /// <summary>Null where no ticket covers the emptying.</summary>
    public StandingTicket? LoadOf(int emptying) => Run.State?.Known is { } known && known.TicketOf[emptying] is >= 0 and var place ? known.Standing[place] : null;

    private static string IdOf(PackInput input, string[] at) => at.Length == 0 ? input.Table : $"{input.Table}/{new Coordinates(at)}";

    private bool Stands(PackInput input, Coordinates at, int index)
    {
        for (var dimension = 0; dimension < input.Dimensions.Count; dimension++)
            if (places.Value.ValueOf(input.Dimensions[dimension], Run.Emptyings[index], LoadOf(index)) != at[dimension]) return false;
        return true;
    }

    private static int IndexOf(IReadOnlyList<string> dimensions, string name) => dimensions.Index().Where(one => one.Item == name).Select(one => one.Index).DefaultIfEmpty(-1).First();
}
