using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Facts;
using Telemetry.Protocol.Packages.Results;
using Telemetry.Protocol.RulePacks;

namespace Telemetry.Protocol.Packages;

/// <summary>A run as the lines of its package without the last: the one place that knows what stands where.</summary>
internal static class PackageLayout
{
    public static IReadOnlyList<SectionLines> Of(RunResult run)
    {
        var (known, outcome) = (run.Known, run.Outcome);
        var pack = RulePackJson.Canonical(run.Pack);
        var tables = outcome.Tables.Values.OrderBy(table => table.Name, StringComparer.Ordinal).ToList();
        var figures = outcome.Figures.Values.OrderBy(figure => figure.Name, StringComparer.Ordinal)
            .SelectMany(figure => figure.Values.OrderBy(value => value.Key).Select(value => (Figure: figure, At: value.Key, value.Value))).ToList();
        IReadOnlyList<SectionLines> sections =
        [
            new(PackageSection.Pack, 1, (line, _) =>
            {
                line.Begin();
                line.Json("pack"u8, pack);
                line.End();
            }),
            SectionLines.Of(PackageSection.Register, known.Registers, RegisterEntryJson.Write),
            SectionLines.Of(PackageSection.Ticket, known.Tickets, TicketJson.Write),
            SectionLines.Of(PackageSection.Correction, known.Corrections, CorrectionJson.Write),
            SectionLines.Of(PackageSection.Assessment, known.Assessments, AssessmentJson.Write),
            SectionLines.Of(PackageSection.Emptying, known.Emptyings, EmptyingJson.Write),
            SectionLines.Of(PackageSection.Booked, known.Booked, (line, posting) => PostingJson.Write(line, "booked"u8, posting)),
            SectionLines.Of(PackageSection.Load, run.Loads, LoadJson.Write),
            SectionLines.Of(PackageSection.Emptied, run.Emptyings, EmptiedJson.Write),
            SectionLines.Of(PackageSection.Table, tables, (line, table) => TableJson.Write(line, table, outcome.MadeBy.GetValueOrDefault(table.Name))),
            SectionLines.Of(PackageSection.Line, run.Lines, TableJson.Write),
            SectionLines.Of(PackageSection.Figure, figures, (line, one) => OutcomeJson.Write(line, one.Figure, one.At, one.Value)),
            SectionLines.Of(PackageSection.Target, outcome.Targets, OutcomeJson.Write),
            SectionLines.Of(PackageSection.Proof, outcome.Proofs, OutcomeJson.Write),
            SectionLines.Of(PackageSection.Posting, run.Postings, (line, posting) => PostingJson.Write(line, "posting"u8, posting)),
        ];
        var hash = RulePackJson.Hash(run.Pack);
        return
        [
            new(PackageSection.Schema, 1, (line, _) =>
                HeaderJson.Write(line, run.Id, run.Request, run.Pack, hash, sections.Select(section => (section.Section, section.Count)))),
            .. sections,
        ];
    }

    /// <summary>Number of a line in the package, from 0.</summary>
    /// <param name="index">Within its section.</param>
    public static long LeafOf(IReadOnlyList<SectionLines> layout, PackageSection section, int index) =>
        layout.TakeWhile(lines => lines.Section != section).Sum(lines => (long)lines.Count) + index;
}
