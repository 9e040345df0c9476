using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>
/// From advance over determination to settlement (voorschot → vaststelling → afrekening), side by side: of every step that settles, and of every booked table that is a
/// difference of two others.
/// </summary>
internal sealed class StageSheets(PublishedRun run, RunNames names, RunProofs proofs, ReportLanguage language)
{
    private readonly RulePack pack = run.Result.Pack;
    private readonly IReadOnlyDictionary<string, Table> tables = run.Result.Outcome.Tables;
    private readonly TableTitles titles = new(run.Result.Pack, language);

    public IReadOnlyList<Sheet> All => [.. pack.Steps.SelectMany(Of)];

    private IEnumerable<Sheet> Of(PackStep step) => step.Step switch
    {
        "settle" => Sheets(step, step.In.GetValueOrDefault("booked"), step.Out.GetValueOrDefault("determination"), step.Out.GetValueOrDefault("settlement"),
            [RunVocabulary.Value("advance").In(language), RunVocabulary.Value("determination").In(language), RunVocabulary.Value("settlement").In(language)]),
        "difference" when pack.Bookings.Any(booking => step.Out.Values.Contains(booking.Table)) => Sheets(
            step, step.In.GetValueOrDefault("before"), step.In.GetValueOrDefault("after"), step.Out.Values.First(),
            [titles.Of(step.In.GetValueOrDefault("before", "")), titles.Of(step.In.GetValueOrDefault("after", "")), titles.Of(step.Out.Values.First())]),
        _ => [],
    };

    private IEnumerable<Sheet> Sheets(PackStep step, string? before, string? after, string? settled, string[] heads)
    {
        if (before is null || after is null || settled is null) yield break;
        if (!tables.TryGetValue(before, out var advance) || !tables.TryGetValue(after, out var determination) || !tables.TryGetValue(settled, out var settlement)) yield break;
        var dimensions = settlement.Dimensions.Where(one => advance.Dimensions.Contains(one) && determination.Dimensions.Contains(one)).ToList();
        Table[] stages = [Over(advance, dimensions), Over(determination, dimensions), Over(settlement, dimensions)];
        var cells = stages.Select(stage => stage.Cells.ToDictionary(cell => cell.At, cell => cell.Value)).ToArray();
        var rows = stages.SelectMany(stage => stage.Cells.Select(cell => cell.At)).Distinct().Order().Select(at => Row(dimensions, at, cells));
        SheetColumn[] columns = [.. dimensions.SelectMany(one => names.Columns(one)), .. heads.Select(head => RunUnits.Column(Capital(head), settlement.Unit, pack.Currency))];
        var foot = new SheetRow([.. RunNames.Foot(dimensions, RunTerms.Total.In(language)), .. stages.Select(stage => (SheetCell)stage.Total)], SheetMark.Total);
        var proof = proofs.Of($"{Capital(heads[1])} − {heads[0]}", determination.Total - advance.Total, heads[2], settlement.Total, settlement.Unit);
        yield return new(Sheet.IdOf($"stages-{step.Id}"), step.Title.In(language), "", columns, [.. rows], [foot], [proof]);
    }

    private SheetRow Row(List<string> dimensions, Coordinates at, Dictionary<Coordinates, long>[] stages) => new(
        [.. dimensions.SelectMany((dimension, place) => names.Cells(dimension, at[place])), .. stages.Select(stage => stage.TryGetValue(at, out var value) ? value : SheetCell.Unknown)],
        at.Values.Contains("ORPHAN") ? SheetMark.Orphan : SheetMark.None);

    private static Table Over(Table table, List<string> dimensions)
    {
        var places = dimensions.Select(dimension => table.Dimensions.Index().First(one => one.Item == dimension).Index).ToArray();
        return Table.Of(table.Name, table.Unit, dimensions, table.Cells.Select(cell => new Cell(new([.. places.Select(place => cell.At[place])]), cell.Value)));
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
