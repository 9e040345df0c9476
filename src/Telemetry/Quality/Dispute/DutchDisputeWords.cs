using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

internal static class DutchDisputeWords
{
    public static DisputeWords Words { get; } = new()
    {
        Language = ReportLanguage.Dutch, Code = "nl", OtherFile = "dispute.en.html", OtherLanguage = "English",
        Title = "Dossier bij een betwiste vracht", Synthetic = "Verzonnen gegevens: deze vracht heeft niet bestaan.", Load = "Weegbon",
        Purpose = "Dit dossier legt voor beide partijen dezelfde feiten over één vracht vast, zodat zij over het oordeel kunnen spreken en niet over de gegevens. Het is niet bedoeld, en niet geschikt, om inwoners of afzonderlijke containers aan te wijzen als schuldig.",
        UnprovenTitle = "Wat dit dossier niet bewijst",
        Unproven =
        [
            "Welke container de stoorstromen bracht: de vracht is als geheel beoordeeld. De bijdrage per container is een verwachting met een interval.",
            "Welk voertuig een container leegde: dat is niet gemeten. Kan een lediging bij meer dan één weegbon horen, dan is de keuze een aanname van de berekening.",
            "Hoe zwaar een container woog: een sensor is geen geijkte weegschaal. Alleen de weegbon is massa; de sensoren verdelen haar.",
            "Wat niet is vastgelegd: wat ontbreekt staat hierboven bij naam genoemd en is nergens als nul meegeteld.",
        ],
        Core = "De vracht en het oordeel", Weighed = "Gewogen", Vehicle = "Voertuig", Stream = "Stroom", Municipalities = "Gemeenten op de bon", Net = "Netto",
        NetNote = "bruto {0} − tarra {1}", Interfering = "Stoorstromen volgens de beoordeling", InterferingOnTicket = "Stoorstromen volgens de weegbon", Limit = "Grens", NoLimit = "de regels noemen geen grens",
        Excess = "Boven de grens", ExcessNote = "{0} kg, dat is {1} procentpunt", Within = "niet boven de grens (ruimte: {0} kg)", NotAssessed = "niet beoordeeld",
        Decision = "Oordeel", Decisions = ["geaccepteerd", "afgekeurd", "niet te beoordelen", "geaccepteerd, met te veel niet-verpakkingen"],
        Withheld = "Niet uitbetaalde vergoeding", WithheldNote = "{0} over {1} kg die zonder de afkeur geaccepteerd zou zijn", PaidOnCollected = "geen: voor deze stroom wordt over de ingezamelde massa betaald", Cost = "Kosten van de afkeur", Unknown = "niet vastgelegd",
        Shown = "Is de overschrijding aangetoond?",
        ShownVisually = "Het oordeel rust op één beoordeling van de hele vracht. Hoe ver zo'n beoordeling ernaast kan zitten, is niet vastgelegd.",
        ShownPrecision = "De overschrijding is alleen met 95 % zekerheid aangetoond als de standaardonzekerheid van de beoordeling kleiner is dan {0} procentpunt.",
        NotSampled = "Niet vast te stellen: uit deze vracht is geen monster gesorteerd.",
        PlannedSamples = "Verschillen monsters onderling zoals vullingen van deze containers (standaardafwijking {0} procentpunt), dan zijn er ongeveer {1} nodig om een overschrijding als deze met 80 % kans aan te tonen. Dat is een raming, geen voorschrift.",
        ChartTitle = "Aandeel stoorstromen in deze vracht", ChartLimit = "grens", ChartAssessed = "beoordeling van de vracht", ChartSampled = "gesorteerde monsters", ChartOrdinary = "verwacht uit andere vrachten",
        OrdinaryNote = "Uit andere vrachten en monsters was van een vracht uit deze containers {0} te verwachten. Die verwachting telt niet mee voor het oordeel.",
        OrdinaryUnknown = "Er zijn te weinig andere beoordeelde vrachten of monsters om te zeggen wat van deze vracht te verwachten was.",
        Roles = "Wie mat, wie oordeelde, wie betaalt", RolesNote = "Organisaties en certificaatnummers, geen personen.",
        RoleNames = ["Leverde de weegbon", "Mat de containers", "Beoordeelde de vracht", "Sorteerde monsters", "Betaalt voor deze stroom"], NobodyRecorded = "niet vastgelegd",
        Collected = "Wat waar is ingezameld",
        CollectedNote = "Een lediging ligt tussen de laatste volle en de eerste lege meting. De massa is het deel van de weegbon dat naar verhouding van de sensorschattingen toevalt (schattingen samen {0} kg, factor {1}).",
        Container = "Container", Municipality = "Gemeente", Between = "Geleegd tussen", Level = "Voor en na", Confidence = "Zekerheid", Mass = "Massa (kg)", Readings = "Metingen", Total = "Totaal",
        Contributions = "Verwachte bijdrage per container",
        ContributionsNote = "Verwachting uit andere vrachten en hun monsters, zonder deze vracht; de grootste bovenaan. Intervallen die elkaar overlappen, onderscheiden containers niet. Intervallen met {1} % zekerheid; methode: {0}.",
        Share = "Aandeel stoorstromen", ContributionMass = "Stoorstromen (kg)", Evidence = "Waarop het rust", Observations = "{0} beoordelingen en monsters, {1} kg", Kilograms = "{0} tot {1}", NotEstablished = "niet vast te stellen",
        Assessments = "Beoordelingen", NoAssessments = "Er is geen beoordeling met tijd, methode en keurmeester vastgelegd; alleen de weegbon noemt stoorstromen.",
        When = "Tijd", Method = "Methode", Visual = "op het oog", WeighedOut = "uitgesorteerd en gewogen", Inspector = "Keurmeester", Reason = "Reden van afkeur", Photos = "Foto's, met de SHA-256 van hun bytes",
        Samples = "Monsters", NoSamples = "Uit deze vracht is geen monster met de hand gesorteerd.", Sample = "Monster", Sorter = "Sorteerder", SampleMass = "Massa (kg)", Heaps = "Hopen (kg)",
        Missing = "Wat ontbreekt", NothingMissing = "Van deze vracht is alles vastgelegd waar dit dossier naar vraagt.",
        MissingTexts =
        [
            "De vracht is niet beoordeeld.", "Wie de vracht beoordeelde, hoe en wanneer: alleen de weegbon noemt de massa stoorstromen.", "Foto's van de vracht.",
            "Met de hand gesorteerde monsters van de vracht.", "De reden van de afkeur.", "De kosten van de afkeur.", "Een grens voor deze stroom in de regels.",
            "Ledigingen die bij deze weegbon kunnen horen.", "geen bruikbare meting rond de lediging.", "te weinig bekend om een bijdrage te verwachten.",
            "Een factor binnen de band: de massa op de weegbon wijkt sterk af van wat de sensoren verwachtten.", "Een waarneming van welk voertuig de containers leegde.",
            "geen lediging gevonden, terwijl de weegbon deze gemeente noemt; haar deel staat bij de andere.",
        ],
        Files = "Bestanden en controle",
        FilesNote = "Het bestand dispute.json is de vastlegging; deze bladzijde toont wat daarin staat. readings.csv bevat de metingen, samples.csv de gesorteerde hopen. manifest.json noemt van elk bestand de SHA-256: wie die narekent, weet dat er niets veranderd is.",
        Digest = "SHA-256 van dispute.json", TimeZone = "Tijden zijn die van Europe/Amsterdam.", To = "tot",
    };
}
