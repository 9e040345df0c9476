using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>The tables of a run as sheets: each with its total, with what its step left beside it, and with the step's proof under it.</summary>
internal sealed class TableSheets(PublishedRun run, RunNames names, RunProofs proofs, ReportLanguage language)
{
    private readonly RulePack pack = run.Result.Pack;
    private readonly PackOutcome outcome = run.Result.Outcome;

    /// <summary>In the order of the pack.</summary>
    public IReadOnlyList<Sheet> Booked =>
        [.. pack.Bookings.Where(booking => outcome.Tables.ContainsKey(booking.Table)).DistinctBy(booking => booking.Table).Select(booking => Of(booking.Table, booking.Title.In(language)))];

    public IReadOnlyList<Sheet> Steps => [.. pack.Steps.SelectMany(OfStep)];

    public IReadOnlyList<Sheet> Inputs =>
        [.. pack.Inputs.Where(input => outcome.Tables.ContainsKey(input.Table)).Select(input => Of(input.Table, input.Title.In(language)))];

    private IEnumerable<Sheet> OfStep(PackStep step)
    {
        var made = step.Out.Where(output => outcome.Tables.ContainsKey(output.Value)).ToList();
        var isBooked = pack.Bookings.Select(booking => booking.Table).ToHashSet(StringComparer.Ordinal);
        foreach (var (output, table) in made.Where(output => !isBooked.Contains(output.Value) && outcome.Tables[output.Value].Cells.Count > 0))
            yield return Of(table, made.Count == 1 ? step.Title.In(language) : $"{step.Title.In(language)}: {RunVocabulary.Output(output).In(language)}");
    }

    private Sheet Of(string name, string title)
    {
        var table = outcome.Tables[name];
        var value = RunUnits.Column(RunVocabulary.Of(table.Unit).In(language), table.Unit, pack.Currency);
        var columns = table.Dimensions.SelectMany(Columns).Append(value).ToList();
        var rows = table.Cells.Select(cell => Row(table, cell)).ToList();
        var step = outcome.MadeBy.GetValueOrDefault(name);
        List<SheetRow> foot = [Foot(columns, RunTerms.Total.In(language), table.Total, SheetMark.Total)];
        if (step is not null) foot.AddRange(Beside(step, table).Select(other => Foot(columns, other.Title, other.Total, SheetMark.Rest)));
        var sum = proofs.Of(RunTerms.Sum.In(language), Sum(rows), RunTerms.Total.In(language).ToLowerInvariant(), table.Total, table.Unit);
        return new(Sheet.IdOf(name), title, "", columns, rows, table.Dimensions.Count == 0 ? [] : foot, [sum, .. step is null ? [] : proofs.Of(step)]);
    }

    /// <summary>What the same step wrote in the same unit beside the table: rejected beside accepted, unallocated beside the shares.</summary>
    private IEnumerable<(string Title, long Total)> Beside(string step, Table table) =>
        from output in pack.Steps.First(one => one.Id == step).Out
        where output.Value != table.Name && outcome.Tables.ContainsKey(output.Value) && outcome.Tables[output.Value].Unit == table.Unit
        select ($"{RunTerms.Beside.In(language)} {RunVocabulary.Output(output.Key).In(language)}", outcome.Tables[output.Value].Total);

    private IEnumerable<SheetColumn> Columns(string dimension)
    {
        var title = RunVocabulary.Dimension(dimension).In(language);
        if (RunNames.AreNamed(dimension)) yield return new($"{title}, {RunTerms.Code.In(language)}", SheetKind.Code, FilesOnly: true);
        yield return new(title);
    }

    private SheetRow Row(Table table, Cell cell)
    {
        var cells = new List<SheetCell>(table.Dimensions.Count + 2);
        var mark = SheetMark.None;
        foreach (var (place, dimension) in table.Dimensions.Index())
        {
            var id = cell.At[place];
            if (RunNames.AreNamed(dimension)) cells.Add(id);
            cells.Add(names.Of(dimension, id));
            if (id == "ORPHAN") mark = SheetMark.Orphan;
        }

        cells.Add(cell.Value);
        return new(cells, mark);
    }

    private static SheetRow Foot(List<SheetColumn> columns, string title, long total, SheetMark mark)
    {
        var first = columns.FindIndex(column => !column.FilesOnly);
        return new([.. columns.Select((_, place) => place == columns.Count - 1 ? total : place == first ? (SheetCell)title : "")], mark);
    }

    private static long Sum(List<SheetRow> rows) => rows.Sum(row => row.Cells[^1].Whole ?? 0);
}
