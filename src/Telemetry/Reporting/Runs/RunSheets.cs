using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>Everything that is shown of a run, in reading order: what it comes down to first, what it rests on last.</summary>
public static class RunSheets
{
    public static IReadOnlyList<SheetGroup> Of(PublishedRun run, ReportLanguage language)
    {
        var names = new RunNames(run, language);
        var proofs = new RunProofs(run, language);
        var tables = new TableSheets(run, names, proofs, language);
        SheetGroup[] groups =
        [
            new("settlement", RunTerms.Settlement.In(language), "", [.. new StageSheets(run, names, proofs, language).All, .. new SettlementSheets(run, names, proofs, language).All]),
            new("targets", RunTerms.Targets.In(language), "", new TargetSheets(run, names, language).All),
            new("results", RunTerms.Results.In(language), "", tables.Booked),
            new("steps", RunTerms.Steps.In(language), "", tables.Steps),
            new("inputs", RunTerms.Inputs.In(language), "", tables.Inputs),
            new("origin", RunTerms.Origin.In(language), "", new LoadSheets(run, names, proofs, language).All),
            new("basis", RunTerms.Basis.In(language), "", new FigureSheets(run, names, proofs, language).All),
        ];
        return [.. groups.Where(group => group.Sheets.Count > 0)];
    }

    /// <summary>What goes into files: the overview first, then every table.</summary>
    public static IReadOnlyList<Sheet> Files(PublishedRun run, ReportLanguage language) => [OverviewSheet.Of(run, language), .. Of(run, language).SelectMany(group => group.Sheets)];
}
