using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Runs;

/// <summary>The loads with what was decided on them, and where the mass of each municipality comes from.</summary>
internal sealed class LoadSheets(PublishedRun run, RunNames names, RunProofs proofs, ReportLanguage language)
{
    private readonly RunResult result = run.Result;

    public IReadOnlyList<Sheet> All => result.Loads.Count + result.Emptyings.Count == 0 ? [] : [Provenance(), Loads()];

    private Sheet Loads()
    {
        SheetColumn[] columns =
        [
            new(RunTerms.Ticket.In(language), SheetKind.Code), new(RunTerms.Owner.In(language), FilesOnly: true), new(RunVocabulary.Dimension("stream").In(language)), new(RunTerms.Weighed.In(language), SheetKind.Moment),
            new(RunTerms.Decision.In(language)), Mass(RunTerms.Gross) with { FilesOnly = true }, Mass(RunTerms.Tare) with { FilesOnly = true }, Mass(RunTerms.Net), Mass(RunTerms.Interfering),
            Mass(RunTerms.NonPackaging) with { FilesOnly = true }, Mass(RunTerms.Estimates), new(RunTerms.Factor.In(language), SheetKind.Exact), Mass(RunTerms.Unattributed),
            new(RunVocabulary.Of(TableUnit.Emptying).In(language), SheetKind.Count), new(RunTerms.Correction.In(language), SheetKind.Code, FilesOnly: true),
        ];
        var attributed = result.Emptyings.Where(emptying => emptying.Fact.TicketId is not null).Sum(emptying => emptying.Collected.Value);
        var net = result.Loads.Sum(load => load.Ticket.Net.Value);
        var unattributed = result.Loads.Sum(load => load.Unattributed.Value);
        var proof = proofs.Of(
            RunTerms.Net.In(language), net, $"{RunTerms.Collected.In(language).ToLowerInvariant()} + {RunTerms.Unattributed.In(language).ToLowerInvariant()}", attributed + unattributed, TableUnit.Gram);
        var foot = SheetRow.Of(SheetMark.Total, RunTerms.Total.In(language), "", "", "", "", "", "", net, "", "", result.Loads.Sum(load => load.Estimates.Value), "", unattributed, result.Loads.Sum(load => (long)load.Emptyings), "");
        return new("loads", RunTerms.Loads.In(language), "", columns, [.. result.Loads.Select(Row)], [foot], [proof]);
    }

    private SheetRow Row(LoadResult load) => new(
        [
            load.Ticket.Id, names.Account(load.Ticket.Owner), names.Of("stream", load.Ticket.Stream), load.Ticket.WeighedAt, Decision(load), load.Ticket.Gross, load.Ticket.Tare, load.Ticket.Net, load.Interfering,
            load.NonPackaging, load.Estimates, load.Factor is { } factor ? Fraction.Of(factor.PerMille, 1_000) : SheetCell.Unknown, load.Unattributed, load.Emptyings, load.Correction ?? "",
        ],
        load.Judgement.Decision == LoadDecision.Rejected || load.IsFlagged || load.Unattributed != Grams.Zero ? SheetMark.Attention : SheetMark.None);

    private string Decision(LoadResult load)
    {
        var word = load.Judgement.Decision switch
        {
            LoadDecision.Rejected => RunVocabulary.Output("rejected"),
            LoadDecision.NotEvaluated => RunTerms.NotEvaluated,
            LoadDecision.AcceptedWithExcessNonPackaging => new("geaccepteerd, te veel niet-verpakkingen", "accepted, too much non-packaging"),
            _ => RunVocabulary.Output("accepted"),
        };
        return word.In(language) + (load.Judgement.Assessed ? "" : $" ({RunTerms.NotAssessed.In(language)})") + (load.IsFlagged ? $"; {RunTerms.Flagged.In(language)}" : "");
    }

    private Sheet Provenance()
    {
        var classes = Enum.GetValues<ProvenanceClass>();
        SheetColumn[] columns =
        [
            new($"{RunVocabulary.Dimension("municipality").In(language)}, {RunTerms.Code.In(language)}", SheetKind.Code, FilesOnly: true), new(RunVocabulary.Dimension("municipality").In(language)),
            new(RunVocabulary.Dimension("stream").In(language)), Mass(RunTerms.Collected), .. classes.Select(one => new SheetColumn(RunVocabulary.Of(one).In(language), SheetKind.Grams)),
            Mass(RunTerms.Interfering) with { FilesOnly = true }, Mass(RunTerms.Rejected), Mass(RunTerms.Accepted),
        ];
        var groups = result.Emptyings.GroupBy(emptying => (emptying.Fact.Municipality, emptying.Fact.Stream))
            .OrderBy(group => group.Key.Municipality, StringComparer.Ordinal).ThenBy(group => group.Key.Stream, StringComparer.Ordinal);
        var rows = groups.Select(group => new SheetRow([group.Key.Municipality, names.Of("municipality", group.Key.Municipality), names.Of("stream", group.Key.Stream), .. Masses(group)])).ToList();
        var foot = new SheetRow(["", RunTerms.Total.In(language), "", .. Masses(result.Emptyings)], SheetMark.Total);
        var judged = result.Emptyings.Sum(emptying => emptying.Interfering.Value + emptying.Rejected.Value + emptying.Accepted.Value);
        var parts = $"{RunTerms.Interfering.In(language).ToLowerInvariant()} + {RunTerms.Rejected.In(language).ToLowerInvariant()} + {RunTerms.Accepted.In(language).ToLowerInvariant()}";
        return new(
            "provenance", RunTerms.Provenance.In(language), RunTerms.ProvenanceNote.In(language), columns, rows, [foot],
            [proofs.Of(RunTerms.Collected.In(language), result.Emptyings.Sum(emptying => emptying.Collected.Value), parts, judged, TableUnit.Gram)]);

        SheetCell[] Masses(IEnumerable<EmptyingResult> some)
        {
            var byClass = new long[classes.Length];
            var (interfering, rejected, accepted) = (0L, 0L, 0L);
            foreach (var one in some)
            {
                byClass[(int)one.Provenance] += one.Collected.Value;
                interfering += one.Interfering.Value;
                rejected += one.Rejected.Value;
                accepted += one.Accepted.Value;
            }

            return [byClass.Sum(), .. byClass.Select(sum => (SheetCell)sum), interfering, rejected, accepted];
        }
    }

    private SheetColumn Mass(Containers.Wording title) => new(title.In(language), SheetKind.Grams);
}
