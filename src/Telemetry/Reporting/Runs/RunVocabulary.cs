using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Runs;
using Telemetry.Allocation.Tables;
using Telemetry.Containers;
using Telemetry.Mass;

namespace Telemetry.Reporting.Runs;

/// <summary>What people call the dimensions, outputs and well-known values of packs. What is not in here stands for itself.</summary>
internal static class RunVocabulary
{
    private static readonly Dictionary<string, Wording> Dimensions = new(StringComparer.Ordinal)
    {
        ["municipality"] = new("Gemeente", "Municipality"), ["region"] = new("Regio", "Region"), ["province"] = new("Provincie", "Province"),
        ["stream"] = new("Stroom", "Stream"), ["material"] = new("Materiaal", "Material"), ["category"] = new("Categorie", "Category"),
        ["organisation"] = new("Producentenorganisatie", "Producer organisation"), ["producer"] = new("Producent", "Producer"),
        ["collector"] = new("Inzamelaar", "Collector"), ["declarant"] = new("Gezamenlijke opgever", "Joint declarant"), ["container"] = "Container",
        ["ticket"] = new("Weegbon", "Ticket"), ["month"] = new("Maand", "Month"), ["quarter"] = new("Kwartaal", "Quarter"), ["year"] = new("Jaar", "Year"),
        ["instalment"] = new("Termijn", "Instalment"), ["provenance"] = new("Herkomst", "Provenance"), ["separation"] = new("Scheiding", "Separation"),
        ["rating"] = new("Beoordeling", "Rating"), ["kind"] = new("Soort", "Kind"), ["country"] = new("Land", "Country"), ["nation"] = new("Land", "Country"),
        ["class"] = new("Klasse", "Class"), ["product"] = "Product", ["model"] = "Model", ["owner"] = new("Eigenaar", "Owner"),
    };

    private static readonly Dictionary<string, Wording> Outputs = new(StringComparer.Ordinal)
    {
        ["accepted"] = new("geaccepteerd", "accepted"), ["rejected"] = new("afgekeurd", "rejected"), ["net"] = new("netto", "net"), ["deducted"] = new("afgetrokken", "deducted"),
        ["kept"] = new("niet afgetrokken", "not deducted"), ["capped"] = new("tot de grens", "up to the limit"), ["over"] = new("boven de grens", "above the limit"),
        ["actioned"] = new("verrekend", "set off"), ["residual"] = new("overgebleven", "remaining"), ["water"] = "water", ["rest"] = new("rest", "rest"),
        ["unallocated"] = new("niet verdeeld", "unallocated"), ["shares"] = new("verdeeld", "shared"), ["parts"] = new("delen", "parts"), ["price"] = new("prijs", "price"),
        ["amount"] = new("bedrag", "amount"), ["determination"] = new("vaststelling", "determination"), ["final"] = new("vastgesteld per termijn", "determined by instalment"),
        ["settlement"] = new("afrekening", "settlement"), ["difference"] = new("afrondingsverschil", "rounding difference"), ["table"] = new("uitkomst", "outcome"),
    };

    private static readonly Dictionary<string, Wording> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pmd"] = "PMD", ["glass"] = new("glas", "glass"), ["paper"] = new("papier en karton", "paper and card"), ["opk"] = new("papier en karton", "paper and card"),
        ["plastic"] = new("kunststof", "plastic"), ["metal"] = new("metaal", "metal"), ["steel"] = new("staal", "steel"), ["aluminium"] = "aluminium", ["wood"] = new("hout", "wood"),
        ["drinkCartons"] = new("drankenkartons", "drink cartons"), ["drink-cartons"] = new("drankenkartons", "drink cartons"), ["textiles"] = new("textiel", "textiles"),
        ["textile"] = new("textiel", "textiles"), ["residual"] = new("restafval", "residual waste"), ["gft"] = new("gft", "bio-waste"), ["other"] = new("overig", "other"),
        ["red"] = new("rood", "red"), ["amber"] = new("oranje", "amber"), ["green"] = new("groen", "green"), ["source"] = new("bronscheiding", "source separation"),
        ["post"] = new("nascheiding", "post-separation"), ["bronscheiding"] = new("bronscheiding", "source separation"), ["nascheiding"] = new("nascheiding", "post-separation"),
        ["ketenregie"] = new("ketenregie", "chain run by the municipality"),
        ["planned"] = new("gepland", "planned"), ["actual"] = new("werkelijk", "actual"), ["revised"] = new("herzien", "revised"), ["reuse"] = new("hergebruik", "reuse"),
        ["recycling"] = "recycling", ["scheme"] = new("stelsel", "scheme"), ["advance"] = new("voorschot", "advance"), ["determination"] = new("vaststelling", "determination"),
        ["settlement"] = new("afrekening", "settlement"), ["fee"] = new("bijdrage", "fee"), ["mass"] = new("massa", "mass"),
    };

    public static Wording Dimension(string name) => Dimensions.GetValueOrDefault(name) ?? Capital(name);

    public static Wording Output(string name) => Outputs.GetValueOrDefault(name) ?? name;

    public static Wording Value(string id) => Values.GetValueOrDefault(id) ?? id;

    public static Wording Of(RunKind kind) => kind switch
    {
        RunKind.Provisional => new Wording("voorlopig", "provisional"),
        RunKind.Final => new Wording("definitief", "final"),
        _ => new Wording("herzien", "restated"),
    };

    public static Wording Of(LegalRank rank) => rank switch
    {
        LegalRank.Law => new Wording("wet of besluit", "law"),
        LegalRank.Agreement => new Wording("overeenkomst", "agreement"),
        LegalRank.Decision => new Wording("PKO-besluit", "joint decision"),
        LegalRank.Contract => new Wording("contract", "contract"),
        LegalRank.Protocol => new Wording("protocol", "protocol"),
        _ => new Wording("keuze van het rekenmodel", "modelling choice"),
    };

    public static Wording Of(TableUnit unit) => unit switch
    {
        TableUnit.Gram => new Wording("Massa", "Mass"),
        TableUnit.MinorUnit => new Wording("Bedrag", "Amount"),
        TableUnit.Piece => new Wording("Stuks", "Pieces"),
        TableUnit.Person => new Wording("Personen", "Persons"),
        TableUnit.Litre => new Wording("Liter", "Litres"),
        _ => new Wording("Ledigingen", "Emptyings"),
    };

    public static Wording Of(ProvenanceClass provenance) => provenance switch
    {
        ProvenanceClass.VerifiedScale => new Wording("Weegbon", "Ticket"),
        ProvenanceClass.TruckWeighing => new Wording("Weging op de wagen", "Truck weighing"),
        ProvenanceClass.UnverifiedScale => new Wording("Weegcel", "Load cell"),
        ProvenanceClass.SensorEstimate => new Wording("Schatting uit vulgraad", "Estimate from fill level"),
        _ => new Wording("Kental", "Default factor"),
    };

    /// <param name="currency">As <see cref="RunUnits.Currency"/> writes it.</param>
    public static Wording Of(FigureUnit unit, string currency) => unit switch
    {
        FigureUnit.Share => new Wording("deel van 1", "part of 1"),
        FigureUnit.Percent => "%",
        FigureUnit.PerTonne => new Wording($"{currency} per ton", $"{currency} a tonne"),
        FigureUnit.PerInhabitant => new Wording($"{currency} per inwoner", $"{currency} an inhabitant"),
        FigureUnit.PerPiece => new Wording($"{currency} per stuk", $"{currency} a piece"),
        FigureUnit.Amount => currency,
        FigureUnit.Factor => new Wording("factor", "factor"),
        _ => new Wording("gram per stuk", "grams a piece"),
    };

    private static Wording Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
