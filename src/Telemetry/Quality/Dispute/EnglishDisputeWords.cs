using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

internal static class EnglishDisputeWords
{
    public static DisputeWords Words { get; } = new()
    {
        Language = ReportLanguage.English, Code = "en", OtherFile = "dispute.nl.html", OtherLanguage = "Nederlands",
        Title = "File on a disputed load", Synthetic = "Invented data: this load did not exist.", Load = "Weighing ticket",
        Purpose = "This file records the same facts about one load for both parties, so that they can talk about the judgement and not about the data. It is not meant, and not fit, to point at residents or single containers as guilty.",
        UnprovenTitle = "What this file does not prove",
        Unproven =
        [
            "Which container brought the interfering material: the load was assessed as a whole. The contribution of a container is an expectation with an interval.",
            "Which vehicle emptied a container: that was not measured. Where an emptying can belong to more than one ticket, the choice is an assumption of the calculation.",
            "How heavy a container was: a sensor is no verified scale. Only the ticket is mass; the sensors share it out.",
            "What was not recorded: what is missing is named above and counts as nought nowhere.",
        ],
        Core = "The load and the judgement", Weighed = "Weighed", Vehicle = "Vehicle", Stream = "Stream", Municipalities = "Municipalities on the ticket", Net = "Net",
        NetNote = "gross {0} − tare {1}", Interfering = "Interfering material as assessed", InterferingOnTicket = "Interfering material by the ticket", Limit = "Limit", NoLimit = "the rules have no limit",
        Excess = "Above the limit", ExcessNote = "{0} kg, which is {1} percentage points", Within = "not above the limit (room: {0} kg)", NotAssessed = "not assessed",
        Decision = "Judgement", Decisions = ["accepted", "rejected", "not evaluated", "accepted, with too much non-packaging"],
        Withheld = "Compensation not paid", WithheldNote = "{0} on {1} kg that would have been accepted but for the rejection", PaidOnCollected = "none: this stream is paid by the collected mass", Cost = "Cost of the rejection", Unknown = "not recorded",
        Shown = "Is the excess shown?",
        ShownVisually = "The judgement rests on one assessment of the whole load. How far such an assessment can be off is not recorded.",
        ShownPrecision = "The excess is shown with 95 % certainty only if the standard uncertainty of the assessment is below {0} percentage points.",
        NotSampled = "It cannot be said: no sample of this load was sorted.",
        PlannedSamples = "If samples differ as fillings of these containers do (standard deviation {0} percentage points), about {1} are needed to show an excess like this one with 80 % probability. This is an estimate and no rule.",
        ChartTitle = "Share of interfering material in this load", ChartLimit = "limit", ChartAssessed = "assessment of the load", ChartSampled = "sorted samples", ChartOrdinary = "expected from other loads",
        OrdinaryNote = "From other loads and samples {0} was to be expected of a load from these containers. That expectation has no part in the judgement.",
        OrdinaryUnknown = "There are too few other assessed loads or samples to say what was to be expected of this load.",
        Roles = "Who measured, who judged, who pays", RolesNote = "Organisations and certificate numbers, no persons.",
        RoleNames = ["Handed in the ticket", "Measured the containers", "Assessed the load", "Sorted samples", "Pays for this stream"], NobodyRecorded = "not recorded",
        Collected = "What was collected where",
        CollectedNote = "An emptying lies between the last full and the first empty reading. The mass is the part of the ticket that falls to it in proportion to the sensor estimates (estimates together {0} kg, factor {1}).",
        Container = "Container", Municipality = "Municipality", Between = "Emptied between", Level = "Before and after", Confidence = "Confidence", Mass = "Mass (kg)", Readings = "Readings", Total = "Total",
        Contributions = "Expected contribution of each container",
        ContributionsNote = "Expected from other loads and their samples, without this load; the largest first. Intervals that overlap do not tell containers apart. Intervals at {1} % certainty; method: {0}.",
        Share = "Interfering share", ContributionMass = "Interfering (kg)", Evidence = "What it rests on", Observations = "{0} assessments and samples, {1} kg", Kilograms = "{0} to {1}", NotEstablished = "not established",
        Assessments = "Assessments", NoAssessments = "No assessment with time, method and inspector is recorded; only the ticket states interfering material.",
        When = "Time", Method = "Method", Visual = "by eye", WeighedOut = "sorted out and weighed", Inspector = "Inspector", Reason = "Reason for rejection", Photos = "Photos, with the SHA-256 of their bytes",
        Samples = "Samples", NoSamples = "No sample of this load was sorted by hand.", Sample = "Sample", Sorter = "Sorter", SampleMass = "Mass (kg)", Heaps = "Heaps (kg)",
        Missing = "What is missing", NothingMissing = "Everything that this file asks for is recorded of this load.",
        MissingTexts =
        [
            "The load was not assessed.", "Who assessed the load, how and when: only the ticket states the mass of interfering material.", "Photos of the load.",
            "Hand-sorted samples of the load.", "The reason for the rejection.", "The cost of the rejection.", "A limit for this stream in the rules.",
            "Emptyings that can belong to this ticket.", "no usable reading around the emptying.", "too little known to expect a contribution.",
            "A factor within its band: the ticket is far from what the sensors expected.", "An observation of which vehicle emptied the containers.",
            "no emptying was found, though the ticket names this municipality; its part stands with the others.",
        ],
        Files = "Files and how to check them",
        FilesNote = "The file dispute.json is the record; this page shows what it holds. readings.csv holds the readings, samples.csv the sorted heaps. manifest.json states the SHA-256 of each file: whoever computes it again knows that nothing was changed.",
        Digest = "SHA-256 of dispute.json", TimeZone = "Times are those of Europe/Amsterdam.", To = "to",
    };
}
