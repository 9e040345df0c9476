namespace Telemetry.Reporting;

internal static class DutchFindings
{
    public static FindingWords Words { get; } = new()
    {
        Quality = "Van gewogen naar verpakking (kg)",
        QualityNote = "Wat niemand heeft beoordeeld staat als – en zit nog in wat overblijft; het is geen nul. De trap is per vracht sluitend.",
        Weighed = "Gewogen", NonPackaging = "Niet-verpakkingen", Moisture = "Vocht", Left = "Blijft over", Assessment = "Beoordeling",
        Rejection = "Reden van afkeur", Cost = "Kosten van afkeur (€)", Earlier = "eerdere beoordelingen",
        Samples = "Sorteeranalyses", Fraction = "Fractie", Share = "Aandeel, met interval en aantal monsters",
        Statements = "Ledigingen waarover iemand iets verklaarde", Added = "toegevoegd", Voided = "vervallen verklaard", Repeated = "al toegevoegd, telt één keer", Changed = "aangetoonde verandering", NotChanged = "geen aangetoonde verandering", WithoutMass = "zonder massa: niets mat haar en er is geen kental",
        Reason = "Reden", Role = "Functie", Between = "Tussen",
        Densities = "Geleerde dichtheid (g/l)",
        DensitiesNote = "Verhouding van sommen: netto van de weegbonnen gedeeld door de liters die de sensoren eruit zagen gaan. Een vracht uit deze periode bewijst niet haar eigen factor; zij telt pas in een volgend verslag.",
        Area = "Gebied", WholeStream = "hele stroom", Loads = "Vrachten", Interval = "95 %-interval", Used = "Gebruik", UsedHere = "in dit verslag", UsedLater = "in een volgend verslag",
        Unplaced = "Wegingen op de wagen waarbij geen lediging is gevonden", Vehicle = "Voertuig en volgnummer",
        Remarks = "Wat de sensoren verder laten zien", Remark = "Opmerking", Times = "Keer", Containers = "Containers",
        RemarkKinds =
        [
            "lediging mogelijk zonder meting", "vaste waarde: telt als ontbrekend", "ingezakt of verdicht: geen lediging", "sensor vervangen of opnieuw gemonteerd",
            "onrustige sensor: minder zeker",
        ],
        Methods = ["op zicht", "gewogen"],
    };
}
