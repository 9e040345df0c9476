using Telemetry.Allocation.Registers;
using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>What the run went by: every figure in force in the period with its days, rank and source, those that were given by hand marked as such, and all proofs.</summary>
internal sealed class FigureSheets(PublishedRun run, RunNames names, RunProofs proofs, ReportLanguage language)
{
    private readonly RulePack pack = run.Result.Pack;
    private readonly Period period = run.Result.Request.Period;

    public IReadOnlyList<Sheet> All => run.Result.Outcome.Figures.Count == 0 ? [Figures(), Proofs()] : [Figures(), Derived(), Proofs()];

    private Sheet Figures()
    {
        SheetColumn[] columns =
        [
            new(RunTerms.Figure.In(language)), new(RunTerms.Where.In(language)), new(RunTerms.Value.In(language), SheetKind.Exact), new(RunTerms.Unit.In(language)),
            new(RunTerms.FirstDay.In(language), SheetKind.Day), new(RunTerms.LastDay.In(language), SheetKind.Day), new(RunTerms.Rank.In(language)), new(RunTerms.Source.In(language)),
        ];
        return new("figures", RunTerms.Figures.In(language), "", columns, [.. pack.Figures.SelectMany(Rows)], [], []);
    }

    private IEnumerable<SheetRow> Rows(Figure figure)
    {
        var (title, unit) = (figure.Title.In(language), RunVocabulary.Of(figure.Unit, RunUnits.Currency(pack.Currency)).In(language));
        if (run.Result.Request.Parameters.TryGetValue(figure.Id, out var given))
            yield return new([title, RunTerms.Everywhere.In(language), given, unit, SheetCell.Unknown, SheetCell.Unknown, "", RunTerms.GivenAtRun.In(language)], SheetMark.Attention);
        foreach (var rate in run.Result.Known.Registers.Where(entry => IsRateOf(figure, entry)))
            yield return new([title, Field(rate, "at"), Field(rate, "value"), unit, rate.ValidFrom, rate.ValidTo, RunTerms.FromRegister.In(language), rate.Source]);
        foreach (var value in figure.Values.Where(value => value.From <= period.LastDay && (value.To is not { } last || last >= period.FirstDay)))
        {
            var source = pack.Sources.FirstOrDefault(one => one.Id == value.Source);
            yield return new([title, Place(value.At), value.Value, unit, value.From, value.To, source is null ? "" : RunVocabulary.Of(source.Rank).In(language), source?.Citation.In(language) ?? value.Source]);
        }
    }

    private Sheet Derived()
    {
        SheetColumn[] columns = [new(RunTerms.Figure.In(language)), new(RunTerms.Where.In(language)), new(RunTerms.Value.In(language), SheetKind.Exact), new(RunTerms.Unit.In(language))];
        var rows = from figure in run.Result.Outcome.Figures.Values.OrderBy(figure => figure.Name, StringComparer.Ordinal)
                   from entry in figure.Values.OrderBy(entry => entry.Key)
                   select SheetRow.Of(
                       figure.Name, string.Join(", ", figure.Dimensions.Select((dimension, place) => names.Of(dimension, entry.Key[place]))), entry.Value,
                       RunVocabulary.Of(figure.Unit, RunUnits.Currency(pack.Currency)).In(language));
        return new("derived", RunTerms.Derived.In(language), "", columns, [.. rows], [], []);
    }

    /// <summary>Each in words, so that one sheet holds masses and money.</summary>
    private Sheet Proofs()
    {
        SheetColumn[] columns = [new(RunTerms.Step.In(language)), new(RunTerms.Proof.In(language)), new(RunTerms.Outcome.In(language))];
        var titles = pack.Steps.ToDictionary(step => step.Id, step => step.Title.In(language), StringComparer.Ordinal);
        var rows = run.Result.Outcome.Proofs.Select(proof => new SheetRow(
            [titles.GetValueOrDefault(proof.Step, proof.Step), proofs.Of(proof).Text, (proof.Holds ? RunTerms.Holds : RunTerms.Broken).In(language)], proof.Holds ? SheetMark.None : SheetMark.Attention));
        return new("proofs", RunTerms.Proofs.In(language), "", columns, [.. rows], [], []);
    }

    private bool IsRateOf(Figure figure, RegisterEntry entry) =>
        entry.Register == "rates" && !entry.Withdrawn && entry.Fields.GetValueOrDefault("pack") == pack.Id && entry.Fields.GetValueOrDefault("figure") == figure.Id
        && entry.ValidFrom <= period.LastDay && (entry.ValidTo is not { } last || last >= period.FirstDay);

    private string Place(IReadOnlyDictionary<string, string>? at) => at is null || at.Count == 0
        ? RunTerms.Everywhere.In(language)
        : string.Join(", ", at.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => names.Of(entry.Key, entry.Value)));

    private static string Field(RegisterEntry entry, string name) => entry.Fields.GetValueOrDefault(name, "");
}
