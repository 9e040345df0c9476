using Telemetry.Allocation.Filing;
using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;
using Telemetry.Reporting.Runs;
using Telemetry.Reporting.Sheets;

namespace Telemetry.Reporting.Declarations;

/// <summary>
/// Declarations (maandopgave, kwartaalopgave) with the data items of the Dutch chain: municipality, month, material, source or post separation, drink cartons, combined
/// collection, masses, where they come from and how sure they are. Each is a proposal until an officer confirms it, and says so.
/// </summary>
public static class DeclarationSheets
{
    private static readonly Wording Items = new("Opgave", "Declaration");
    private static readonly Wording Duties = new("Termijnen", "Deadlines");
    private static readonly Wording Exceptions = new("Uitzonderingen", "Exceptions");

    /// <param name="declarations">Of one run.</param>
    public static IReadOnlyList<Sheet> Of(PublishedRun run, IReadOnlyList<DeclarationProposal> declarations, ReportLanguage language)
    {
        var words = new DeclarationWords(new RunNames(run, language), language);
        return [ItemSheet(declarations, words), DutySheet(declarations, words), ExceptionSheet(declarations, words)];
    }

    private static Sheet ItemSheet(IReadOnlyList<DeclarationProposal> declarations, DeclarationWords words)
    {
        var classes = Enum.GetValues<ProvenanceClass>();
        SheetColumn[] columns =
        [
            words.Text("Gemeente, code", "Municipality, code"), words.Text("Gemeente", "Municipality"), words.Text("Opgever", "Declarant"), words.Text("Maand", "Month"),
            words.Text("Stroom", "Stream"), words.Text("Materiaal, code", "Material, code"), words.Text("Materiaal", "Material"), words.Text("Scheiding", "Separation"),
            words.Text("Drankenkartons", "Drink cartons"), words.Text("Gecombineerd ingezameld", "Collected together"), words.Mass("Ingezameld", "Collected"), words.Mass("Stoorstromen", "Interfering material"),
            words.Mass("Afgekeurd", "Rejected"), words.Mass("Geaccepteerd", "Accepted"), words.Mass("Standaardonzekerheid", "Standard uncertainty"), words.Text("Vastgesteld door", "Established by"),
            .. classes.Select(one => new SheetColumn(words.Of(one), SheetKind.Grams)), words.Text("Ontleend aan", "Taken from"),
        ];
        var rows = declarations.SelectMany(declaration => declaration.Items.Select(item => new SheetRow(
        [
            declaration.Municipality, words.Names.Of("municipality", declaration.Municipality), words.Names.Account(declaration.Declarant), item.Month, words.Names.Of("stream", item.Stream), item.Material,
            words.Names.Of("material", item.Material), words.Of(item.Separation), words.YesNo(IsDrinkCartons(item)), words.YesNo(IsCombined(declaration, item)), item.Collected, item.Interfering, item.Rejected, item.Accepted,
            item.StandardUncertainty, words.Basis(item), .. classes.Select(one => Mass(item, one)), item.Origin ?? "",
        ])));
        return new("declaration", words.Say(Items), words.Say(Note), columns, [.. rows], [], []);
    }

    private static Sheet DutySheet(IReadOnlyList<DeclarationProposal> declarations, DeclarationWords words)
    {
        SheetColumn[] columns =
        [
            words.Text("Gemeente, code", "Municipality, code"), words.Text("Gemeente", "Municipality"), words.Text("Opgever", "Declarant"), words.Text("Periode", "Period"),
            new(words.Say(new("Uiterlijk", "Due")), SheetKind.Day), words.Text("Termijn", "Deadline"), words.Text("Bron", "Source"), words.Text("Stand", "State"),
            words.Mass("Geaccepteerd", "Accepted"), words.Count("Uitzonderingen", "Exceptions"), words.Text("SHA-256 van de opgave", "SHA-256 of the declaration"),
        ];
        var rows = declarations.Select(declaration => SheetRow.Of(
            declaration.Municipality, words.Names.Of("municipality", declaration.Municipality), words.Names.Account(declaration.Declarant), declaration.Period.Label,
            declaration.Deadline?.Day, words.DeadlineKind(declaration.Deadline), declaration.Deadline is { } deadline ? words.Say(deadline.Source) : "", words.Say(new("voorstel, niet ingediend", "proposal, not handed in")),
            declaration.Accepted, declaration.Exceptions.Count, declaration.Id));
        return new("deadlines", words.Say(Duties), "", columns, [.. rows], [], []);
    }

    private static Sheet ExceptionSheet(IReadOnlyList<DeclarationProposal> declarations, DeclarationWords words)
    {
        SheetColumn[] columns =
        [
            words.Text("Gemeente", "Municipality"), words.Text("Uitzondering", "Exception"), words.Text("Waarover", "About"), words.Count("Waarde", "Value"), words.Count("Vergeleken met", "Compared with"),
        ];
        var rows = declarations.SelectMany(declaration => declaration.Exceptions.Select(one => SheetRow.Of(
            SheetMark.Attention, words.Names.Of("municipality", declaration.Municipality), words.Of(one.Kind), one.Subject, one.Value, one.Reference)));
        return new("exceptions", words.Say(Exceptions), "", columns, [.. rows], [], []);
    }

    private static readonly Wording Note = new(
        "Voorstel uit metingen en registers; wat een bevoegde ambtenaar niet heeft bevestigd, is niet ingediend.", "Proposal from measurements and registers; what no officer confirmed is not handed in.");

    private static bool IsDrinkCartons(DeclarationItem item) =>
        item.Material.Replace("-", "", StringComparison.Ordinal).Equals("drinkcartons", StringComparison.OrdinalIgnoreCase) || item.Material.Equals("drankenkartons", StringComparison.OrdinalIgnoreCase);

    /// <summary>The flag "combined collection": more than one material came in one stream.</summary>
    private static bool IsCombined(DeclarationProposal declaration, DeclarationItem item) =>
        declaration.Items.Any(other => other.Month == item.Month && other.Stream == item.Stream && other.Material != item.Material);

    /// <summary>Of a mass that was shared out over materials the class of each gram is not known.</summary>
    private static SheetCell Mass(DeclarationItem item, ProvenanceClass provenance) =>
        item.Provenance.Count == 0 ? SheetCell.Unknown : Grams.Sum(item.Provenance.Where(part => part.Provenance == provenance).Select(part => part.Mass));
}
