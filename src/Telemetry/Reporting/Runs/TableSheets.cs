using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>The tables of a run as sheets: each with its total, with what its step left beside it, and with the step's proof under it.</summary>
internal sealed class TableSheets(PublishedRun run, RunNames names, RunProofs proofs, ReportLanguage language)
{
    private readonly RulePack pack = run.Result.Pack;
    private readonly PackOutcome outcome = run.Result.Outcome;
    private readonly TableTitles titles = new(run.Result.Pack, language);

    /// <summary>In the order of the pack.</summary>
    public IReadOnlyList<Sheet> Booked => [.. pack.Bookings.Select(booking => booking.Table).Where(outcome.Tables.ContainsKey).Distinct().Select(Of)];

    public IReadOnlyList<Sheet> Steps => [.. pack.Steps.SelectMany(step => step.Out.Values).Where(IsShown).Select(Of)];

    public IReadOnlyList<Sheet> Inputs => [.. pack.Inputs.Select(input => input.Table).Where(outcome.Tables.ContainsKey).Select(Of)];

    /// <summary>Booked tables stand with the results; an empty one is a 0 beside the table that its step wrote with it.</summary>
    private bool IsShown(string table) => outcome.Tables.TryGetValue(table, out var made) && made.Cells.Count > 0 && pack.Bookings.All(booking => booking.Table != table);

    private Sheet Of(string name)
    {
        var table = outcome.Tables[name];
        var value = RunUnits.Column(RunVocabulary.Of(table.Unit).In(language), table.Unit, pack.Currency);
        var rows = table.Cells.Select(cell => Row(table, cell)).ToList();
        var step = outcome.MadeBy.GetValueOrDefault(name);
        List<SheetRow> foot = [Foot(table, RunTerms.Total.In(language), table.Total, SheetMark.Total)];
        if (step is not null) foot.AddRange(Beside(step, table).Select(other => Foot(table, other.Title, other.Total, SheetMark.Rest)));
        var sum = proofs.Of(RunTerms.Sum.In(language), rows.Sum(row => row.Cells[^1].Whole ?? 0), RunTerms.Total.In(language).ToLowerInvariant(), table.Total, table.Unit);
        return new(
            Sheet.IdOf(name), titles.Of(name), "", [.. table.Dimensions.SelectMany(names.Columns), value], rows, table.Dimensions.Count == 0 ? [] : foot, [sum, .. step is null ? [] : proofs.Of(step)]);
    }

    /// <summary>What the same step wrote in the same unit beside the table: rejected beside accepted, unallocated beside the shares.</summary>
    private IEnumerable<(string Title, long Total)> Beside(string step, Table table) =>
        from output in pack.Steps.First(one => one.Id == step).Out
        where output.Value != table.Name && outcome.Tables.ContainsKey(output.Value) && outcome.Tables[output.Value].Unit == table.Unit
        select ($"{RunTerms.Beside.In(language)} {RunVocabulary.Output(output.Key).In(language)}", outcome.Tables[output.Value].Total);

    private SheetRow Row(Table table, Cell cell) => new(
        [.. table.Dimensions.SelectMany((dimension, place) => names.Cells(dimension, cell.At[place])), cell.Value], cell.At.Values.Contains("ORPHAN") ? SheetMark.Orphan : SheetMark.None);

    private static SheetRow Foot(Table table, string title, long total, SheetMark mark) => new([.. RunNames.Foot(table.Dimensions, title), total], mark);
}
