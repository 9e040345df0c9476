using System.Globalization;
using Telemetry.Allocation.Comparisons;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Reporting;

namespace Telemetry.Allocation.Filing;

/// <summary>A declaration as an officer reads it, Dutch or English: what it says, what to look at, and whether it is filed.</summary>
public static class DeclarationText
{
    public static string Of(StandingDeclaration standing, ReportLanguage language) => string.Join('\n', [
        Head(standing, language), .. standing.Proposal.Items.Select(item => $"  {Item(item, language)}"),
        .. standing.Proposal.Exceptions.Select(one => $"  {(standing.Handled.TryGetValue(one.Id, out var said) ? $"[{Outcome(said.Outcome, language)}, {said.Actor}: {said.Reason}]" : "[!]")} {Exception(one, language)}  {one.Id}"),
    ]);

    /// <summary>One line: whose, of when, how it stands and until when.</summary>
    public static string Head(StandingDeclaration standing, ReportLanguage language)
    {
        var (proposal, dutch) = (standing.Proposal, language == ReportLanguage.Dutch);
        var declarant = proposal.Declarant == proposal.Municipality ? "" : dutch ? $", opgave door {proposal.Declarant}" : $", declared by {proposal.Declarant}";
        var deadline = proposal.Deadline is not { } last
            ? dutch ? "geen termijn bekend" : "no deadline known"
            : $"{(dutch ? "uiterlijk" : "until")} {last.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(last.IsProposal ? dutch ? " (voorgestelde dag)" : " (proposed day)" : "")}";
        return $"{proposal.Municipality} {proposal.Period}{declarant}: {State(standing, dutch)}; {FigureText.Of(proposal.Accepted.Value, TableUnit.Gram, language)} {(dutch ? "geaccepteerd" : "accepted")}; {deadline}; {standing.Open.Count} {(dutch ? "van" : "of")} {proposal.Exceptions.Count} {(dutch ? "uitzonderingen open" : "exceptions open")}; {proposal.Id}";
    }

    public static string Exception(DeclarationException one, ReportLanguage language)
    {
        var (value, reference) = (FigureText.Of(one.Value, TableUnit.Gram, language), FigureText.Of(one.Reference, TableUnit.Gram, language));
        Wording words = one.Kind switch
        {
            DeclarationExceptionKind.RejectedLoad => new($"Vracht {one.Subject} is afgekeurd: {value} van deze gemeente telt niet mee.", $"Load {one.Subject} was rejected: {value} of this municipality does not count."),
            DeclarationExceptionKind.FlaggedFactor => new($"Bon {one.Subject} wijkt sterk af van de metingen: factor {one.Value} promille.", $"Ticket {one.Subject} differs much from what was measured: factor {one.Value} per mille."),
            DeclarationExceptionKind.SilentContainer => new($"Container {one.Subject} is niet geledigd, in de periode ervoor wel.", $"Container {one.Subject} was not emptied; in the period before it was."),
            DeclarationExceptionKind.MissingTicket => new($"{one.Subject}: {one.Reference} ledigingen zonder weegbon, geschat op {value}.", $"{one.Subject}: {one.Reference} emptyings without a ticket, estimated at {value}."),
            DeclarationExceptionKind.ChangedFromBefore => new($"{one.Subject}: {value} tegen {reference} in de periode ervoor.", $"{one.Subject}: {value} against {reference} in the period before."),
            DeclarationExceptionKind.ChangedFromLastYear => new($"{one.Subject}: {value} tegen {reference} een jaar eerder.", $"{one.Subject}: {value} against {reference} a year before."),
            DeclarationExceptionKind.ContestedLine => new($"Bezwaar {one.Subject} loopt tegen een regel van deze gemeente.", $"Objection {one.Subject} is open on a line of this municipality."),
            DeclarationExceptionKind.UnknownSeparation => new($"{one.Subject}: geen contract zegt of dit bron- of nascheiding is ({value}).", $"{one.Subject}: no contract says whether this is source or post separation ({value})."),
            _ => new($"{one.Subject}: gemeten {value}, geregistreerd {reference}.", $"{one.Subject}: measured {value}, registered {reference}."),
        };
        return language == ReportLanguage.Dutch ? words.Dutch : words.English;
    }

    private static string Item(DeclarationItem item, ReportLanguage language)
    {
        var dutch = language == ReportLanguage.Dutch;
        var separation = (item.Separation, dutch) switch
        {
            (Separation.Source, true) => "bronscheiding",
            (Separation.Source, false) => "source separation",
            (Separation.Post, true) => "nascheiding",
            (Separation.Post, false) => "post-separation",
            (_, true) => "scheiding onbekend",
            _ => "separation unknown",
        };
        var certainty = item.StandardUncertainty is { } uncertainty ? $" ± {FigureText.Of(uncertainty.Value, TableUnit.Gram, language)}" : "";
        var origin = item.Origin is { } key ? $" [register {key}]" : "";
        return $"{item.Month} {item.Stream} {item.Material}, {separation}: {FigureText.Of(item.Accepted.Value, TableUnit.Gram, language)} {(dutch ? "geaccepteerd van" : "accepted of")} {FigureText.Of(item.Collected.Value, TableUnit.Gram, language)}{certainty}{origin}";
    }

    private static string State(StandingDeclaration standing, bool dutch) => (standing.State, dutch) switch
    {
        (DeclarationState.Confirmed, true) => $"bevestigd door {standing.Confirmation!.Actor}{(standing.IsLate ? " (te laat)" : "")}",
        (DeclarationState.Confirmed, false) => $"confirmed by {standing.Confirmation!.Actor}{(standing.IsLate ? " (late)" : "")}",
        (DeclarationState.Overdue, true) => "VOORSTEL, NIET INGEDIEND: de termijn is voorbij en niemand heeft bevestigd",
        (DeclarationState.Overdue, false) => "PROPOSAL, NOT FILED: the deadline is over and nobody confirmed",
        (DeclarationState.Superseded, true) => "vervangen door een nieuwer voorstel",
        (DeclarationState.Superseded, false) => "replaced by a newer proposal",
        (_, true) => "voorstel",
        _ => "proposal",
    };

    private static string Outcome(ExceptionOutcome? outcome, ReportLanguage language) => (outcome, language) switch
    {
        (ExceptionOutcome.Reserved, ReportLanguage.Dutch) => "onder voorbehoud",
        (ExceptionOutcome.Reserved, _) => "under reservation",
        (_, ReportLanguage.Dutch) => "akkoord",
        _ => "accepted",
    };
}
