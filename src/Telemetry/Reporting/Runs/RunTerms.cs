using Telemetry.Containers;

namespace Telemetry.Reporting.Runs;

/// <summary>The words of a run that are not a pack's own, in both languages side by side.</summary>
internal static class RunTerms
{
    public static readonly Wording Title = new("Verdeelberekening", "Allocation run");
    public static readonly Wording Pack = new("Regels", "Rules");
    public static readonly Wording Version = new("versie", "version");
    public static readonly Wording Period = new("Periode", "Period");
    public static readonly Wording Until = new("tot en met", "until");
    public static readonly Wording Kind = new("Soort", "Kind");
    public static readonly Wording KnownAt = new("Stand van de feiten", "Facts as known at");
    public static readonly Wording RunId = new("Kenmerk van de berekening", "Run id");
    public static readonly Wording Root = new("Merkle-wortel van het pakket", "Merkle root of the package");
    public static readonly Wording PackHash = new("SHA-256 van de regels", "SHA-256 of the rules");
    public static readonly Wording Facts = new("Feiten", "Facts");
    public static readonly Wording Emptyings = new("ledigingen", "emptyings");
    public static readonly Wording Tickets = new("weegbonnen", "weighing tickets");
    public static readonly Wording Corrections = new("correcties", "corrections");
    public static readonly Wording Entries = new("registerregels", "register entries");
    public static readonly Wording Synthetic = new("Verzonnen gegevens: dit gebied bestaat niet.", "Invented data: this region does not exist.");
    public static readonly Wording ProvisionalNote = new("Voorlopig: er kunnen nog feiten bij komen. Aan deze bedragen is niemand gebonden.", "Provisional: facts may still come in. Nobody is bound by these amounts.");
    public static readonly Wording RestatedNote = new("Herzien: geboekt is alleen het verschil met wat al geboekt stond.", "Restated: only the difference from what stood booked is booked.");
    public static readonly Wording Conserved = new("Alle bewijzen kloppen: er is geen gram en geen cent zoek.", "Every proof holds: no gram and no cent is lost.");
    public static readonly Wording NotConserved = new("Niet alle bewijzen kloppen. Gebruik deze berekening niet; zie de rode regels.", "Not every proof holds. Do not use this run; see the red lines.");

    public static readonly Wording Settlement = new("Boekingen en saldi", "Postings and balances");
    public static readonly Wording Standing = new("Wat geboekt staat", "What stands booked");
    public static readonly Wording SettlementNote = new("Per gever en ontvanger wat geboekt staat na deze berekening, eerdere boekingen meegerekend.", "By giver and receiver what stands booked after this run, earlier bookings included.");
    public static readonly Wording From = new("Van", "From");
    public static readonly Wording To = new("Aan", "To");
    public static readonly Wording Balances = new("Begin- en eindsaldo", "Opening and closing balance");
    public static readonly Wording BalancesNote = new("Positief is te ontvangen, negatief is te geven.", "Positive is to be received, negative is to be given.");
    public static readonly Wording Account = new("Rekening", "Account");
    public static readonly Wording Opening = new("Beginsaldo", "Opening balance");
    public static readonly Wording Booked = new("Deze berekening", "This run");
    public static readonly Wording Closing = new("Eindsaldo", "Closing balance");
    public static readonly Wording Balanced = new("Elke boeking is in evenwicht: alle saldi samen", "Every posting balances: all balances together");

    public static readonly Wording Targets = new("Doelstellingen", "Targets");
    public static readonly Wording TargetsNote = new("Vergeleken wordt exact, niet op het afgeronde percentage. Waar de noemer onbekend is, is niets beslist.", "Compared exactly, not by the rounded percentage. Where the denominator is not known, nothing is decided.");
    public static readonly Wording Target = new("Doelstelling", "Target");
    public static readonly Wording Of = new("Van wie of wat", "Of whom or what");
    public static readonly Wording Whole = new("geheel", "the whole");
    public static readonly Wording Numerator = new("Teller", "Numerator");
    public static readonly Wording Denominator = new("Noemer", "Denominator");
    public static readonly Wording Rate = new("Behaald", "Reached");
    public static readonly Wording Required = new("Vereist", "Required");
    public static readonly Wording Least = new("Minstens nodig", "Least needed");
    public static readonly Wording Verdict = new("Oordeel", "Verdict");
    public static readonly Wording Met = new("gehaald", "met");
    public static readonly Wording Missed = new("niet gehaald", "missed");
    public static readonly Wording NotEvaluated = new("niet beoordeeld", "not evaluated");

    public static readonly Wording Results = new("Uitkomsten", "Results");
    public static readonly Wording Steps = new("Berekening, stap voor stap", "Calculation, step by step");
    public static readonly Wording Inputs = new("Waarvan is uitgegaan", "What it started from");
    public static readonly Wording Origin = new("Vrachten en herkomst", "Loads and provenance");
    public static readonly Wording Basis = new("Cijfers en bronnen", "Figures and sources");
    public static readonly Wording Mass = new("Massa", "Mass");
    public static readonly Wording Amount = new("Bedrag", "Amount");
    public static readonly Wording Total = new("Totaal", "Total");
    public static readonly Wording Beside = new("daarnaast", "beside it");
    public static readonly Wording Orphan = new("Onbekende producent (wees)", "Unknown producer (orphan)");
    public static readonly Wording Sum = new("Som van de regels", "Sum of the lines");
    public static readonly Wording In = new("erin", "in");
    public static readonly Wording Out = new("eruit, met alle resten", "out, with all rests");
    public static readonly Wording Holds = new("klopt", "holds");
    public static readonly Wording Broken = new("KLOPT NIET", "DOES NOT HOLD");
    public static readonly Wording Proof = new("Bewijs", "Proof");

    public static readonly Wording Loads = new("Vrachten", "Loads");
    public static readonly Wording Owner = new("Ingediend door", "Handed in by");
    public static readonly Wording Ticket = new("Weegbon", "Ticket");
    public static readonly Wording Weighed = new("Gewogen", "Weighed");
    public static readonly Wording Gross = new("Bruto", "Gross");
    public static readonly Wording Tare = new("Tarra", "Tare");
    public static readonly Wording Net = new("Netto", "Net");
    public static readonly Wording Estimates = new("Schattingen", "Estimates");
    public static readonly Wording Factor = new("Factor", "Factor");
    public static readonly Wording Decision = new("Besluit", "Decision");
    public static readonly Wording Interfering = new("Stoorstromen", "Interfering material");
    public static readonly Wording NonPackaging = new("Niet-verpakkingen", "Non-packaging");
    public static readonly Wording Unattributed = new("Niet toegerekend", "Unattributed");
    public static readonly Wording Correction = new("Correctie", "Correction");
    public static readonly Wording Flagged = new("factor buiten de band", "factor outside the band");
    public static readonly Wording NotAssessed = new("niet beoordeeld", "not assessed");
    public static readonly Wording Collected = new("Ingezameld", "Collected");
    public static readonly Wording Rejected = new("Afgekeurd", "Rejected");
    public static readonly Wording Accepted = new("Geaccepteerd", "Accepted");
    public static readonly Wording Provenance = new("Herkomst van de massa", "Where the mass comes from");
    public static readonly Wording ProvenanceNote = new("Alleen een weegbon is een wettelijke weging; al het andere is een schatting of een kental.", "Only a ticket is a legal weighing; everything else is an estimate or a default factor.");

    public static readonly Wording Figures = new("Cijfers in deze periode", "Figures in this period");
    public static readonly Wording Figure = new("Cijfer", "Figure");
    public static readonly Wording Where = new("Waar", "Where");
    public static readonly Wording Everywhere = new("overal", "everywhere");
    public static readonly Wording Value = new("Waarde", "Value");
    public static readonly Wording Unit = new("Eenheid", "Unit");
    public static readonly Wording FirstDay = new("Vanaf", "From");
    public static readonly Wording LastDay = new("Tot en met", "Until");
    public static readonly Wording Source = new("Bron", "Source");
    public static readonly Wording Rank = new("Rang", "Rank");
    public static readonly Wording GivenAtRun = new("opgegeven bij deze berekening; niet gepubliceerd", "given at this run; not published");
    public static readonly Wording FromRegister = new("register van tarieven", "register of rates");
    public static readonly Wording Derived = new("Berekende prijzen en factoren", "Prices and factors worked out");
    public static readonly Wording Proofs = new("Alle bewijzen", "All proofs");
    public static readonly Wording Step = new("Stap", "Step");
    public static readonly Wording Left = new("Erin", "In");
    public static readonly Wording Right = new("Eruit", "Out");
    public static readonly Wording Difference = new("Verschil", "Difference");
    public static readonly Wording Outcome = new("Uitkomst", "Outcome");
    public static readonly Wording Code = new("code", "code");
    public static readonly Wording Overview = new("Overzicht", "Overview");
    public static readonly Wording What = new("Gegeven", "Item");
    public static readonly Wording Note = new("Opmerking", "Note");
    public static readonly Wording Recompute = new(
        "Wie het pakket heeft, kan deze berekening zonder ons narekenen: telemetry verify PAKKET.", "Whoever has the package can recompute this run without us: telemetry verify PACKAGE.");
}
