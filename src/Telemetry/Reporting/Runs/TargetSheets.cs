using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>Targets with both of their masses: a rate never stands alone, and what is not known is not judged.</summary>
internal sealed class TargetSheets(PublishedRun run, RunNames names, ReportLanguage language)
{
    private readonly RulePack pack = run.Result.Pack;

    public IReadOnlyList<Sheet> All =>
        [.. run.Result.Outcome.Targets.GroupBy(target => UnitOf(target)).OrderBy(group => group.Key).Select(group => Of(group.Key, [.. group]))];

    private Sheet Of(TableUnit unit, IReadOnlyList<TargetVerdict> verdicts)
    {
        SheetColumn[] columns =
        [
            new(RunTerms.Target.In(language)), new(RunTerms.Of.In(language)), Column(RunTerms.Numerator), Column(RunTerms.Denominator),
            new(RunTerms.Rate.In(language), SheetKind.Share), new(RunTerms.Required.In(language), SheetKind.Share), Column(RunTerms.Least), new(RunTerms.Verdict.In(language)),
        ];
        return new(Sheet.IdOf($"targets-{unit}"), RunTerms.Targets.In(language), RunTerms.TargetsNote.In(language), columns, [.. verdicts.Select(Row)], [], []);

        SheetColumn Column(Containers.Wording title) => RunUnits.Column(title.In(language), unit, pack.Currency);
    }

    private SheetRow Row(TargetVerdict verdict)
    {
        var (word, mark) = verdict.Met switch { true => (RunTerms.Met, SheetMark.None), false => (RunTerms.Missed, SheetMark.Attention), null => (RunTerms.NotEvaluated, SheetMark.Rest) };
        var step = pack.Steps.First(one => one.Id == verdict.Step);
        return new(
            [step.Title.In(language), Place(step, verdict.At), verdict.Numerator, verdict.Denominator, verdict.Rate, verdict.Target, verdict.Least, word.In(language)], mark);
    }

    private string Place(PackStep step, Coordinates at)
    {
        if (at.Count == 0) return RunTerms.Whole.In(language);
        var dimensions = Numerator(step)?.Dimensions ?? [];
        return string.Join(", ", Enumerable.Range(0, at.Count).Select(place => names.Of(place < dimensions.Count ? dimensions[place] : "", at[place])));
    }

    private TableUnit UnitOf(TargetVerdict verdict) => Numerator(pack.Steps.First(step => step.Id == verdict.Step))?.Unit ?? TableUnit.Gram;

    private Table? Numerator(PackStep step) => step.In.TryGetValue("numerator", out var name) ? run.Result.Outcome.Tables.GetValueOrDefault(name) : null;
}
