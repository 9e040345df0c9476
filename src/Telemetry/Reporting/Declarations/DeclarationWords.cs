using Telemetry.Allocation.Filing;
using Telemetry.Allocation.Filing.Deadlines;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Reporting.Runs;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Declarations;

/// <summary>What a declaration says in words, in one language.</summary>
internal sealed class DeclarationWords(RunNames names, ReportLanguage language)
{
    public RunNames Names => names;

    public string Say(Wording text) => text.In(language);

    public SheetColumn Text(string dutch, string english) => new(Say(new(dutch, english)));

    public SheetColumn Mass(string dutch, string english) => new(Say(new(dutch, english)), SheetKind.Grams);

    public SheetColumn Count(string dutch, string english) => new(Say(new(dutch, english)), SheetKind.Count);

    public string YesNo(bool yes) => yes ? Say(new("ja", "yes")) : Say(new("nee", "no"));

    public string Of(ProvenanceClass provenance) => Say(RunVocabulary.Of(provenance));

    public string Of(Separation separation) => Say(separation switch
    {
        Separation.Source => new Wording("bronscheiding", "source separation"),
        Separation.Post => new Wording("nascheiding", "post-separation"),
        _ => new Wording("niet geregistreerd", "not registered"),
    });

    /// <summary>How the mass came to be, in one word: a reader must see an estimate as one.</summary>
    public string Basis(DeclarationItem item) => Say(item switch
    {
        { Provenance.Count: 0, StandardUncertainty: null, Origin: not null, Interfering.Value: 0, Rejected.Value: 0 } => new Wording("register of samenstelling", "register or composition"),
        { Provenance.Count: 0 } => new Wording("verdeeld naar samenstelling", "shared by composition"),
        { Provenance: [{ Provenance: ProvenanceClass.VerifiedScale }] } => new Wording("weegbon", "ticket"),
        _ when item.Provenance.Any(part => part.Provenance == ProvenanceClass.VerifiedScale) => new Wording("deels weegbon, deels schatting", "partly ticket, partly estimate"),
        _ => new Wording("schatting", "estimate"),
    });

    /// <summary>A legal day is stored and never computed; a computed one is offered as such.</summary>
    public string DeadlineKind(Deadline? deadline) => Say(deadline switch
    {
        null => new Wording("geen termijn bekend", "no deadline known"),
        { IsProposal: true } => new Wording("voorstel: einde kwartaal plus zes weken", "proposal: end of the quarter plus six weeks"),
        _ => new Wording("uit het register van termijnen", "from the register of deadlines"),
    });

    public string Of(DeclarationExceptionKind kind) => Say(kind switch
    {
        DeclarationExceptionKind.RejectedLoad => new Wording("vracht afgekeurd (g)", "load rejected (g)"),
        DeclarationExceptionKind.FlaggedFactor => new Wording("weegbon en schattingen lopen uiteen (‰)", "ticket and estimates differ (‰)"),
        DeclarationExceptionKind.SilentContainer => new Wording("container zonder lediging", "container without an emptying"),
        DeclarationExceptionKind.MissingTicket => new Wording("ledigingen zonder weegbon (g)", "emptyings without a ticket (g)"),
        DeclarationExceptionKind.ChangedFromBefore => new Wording("verandering ten opzichte van de periode ervoor (g)", "change from the period before (g)"),
        DeclarationExceptionKind.ChangedFromLastYear => new Wording("verandering ten opzichte van vorig jaar (g)", "change from last year (g)"),
        DeclarationExceptionKind.ContestedLine => new Wording("regel waartegen bezwaar loopt", "line under objection"),
        DeclarationExceptionKind.UnknownSeparation => new Wording("scheiding niet geregistreerd (g)", "separation not registered (g)"),
        _ => new Wording("anders geregistreerd dan gemeten (g)", "registered otherwise than measured (g)"),
    });
}
