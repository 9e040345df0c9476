namespace Telemetry.Reporting;

internal static class EnglishWords
{
    public static ReportWords Words { get; } = new()
    {
        Code = "en", Language = ReportLanguage.English, OtherFile = "report.html", OtherLanguage = "Nederlands",
        Title = "Collection and allocation to producers",
        Synthetic = "Invented data: this report does not describe a real region.",
        Period = "Reporting period", Registry = "Registry", Rules = "Rules", Facts = "Fingerprint of the facts (SHA-256)",
        Masses = "Collected mass by municipality and stream (kg)",
        MassesNote = "Standard uncertainty: one standard deviation (k = 1), never understated. A ticket over several municipalities makes it larger in each line than over the whole.",
        Shares = "Allocation by municipality, stream and producer organisation",
        Chart = "Accepted mass by municipality and stream (kg)",
        Tickets = "Weighing tickets",
        TicketsNote = "The weighing ticket is the legal mass; sensor estimates only share it out. Factor = net ÷ sum of the estimates; outside {0} to {1} the ticket is flagged.",
        Missing = "Missing data: containers without a usable reading", NothingMissing = "Every container has usable readings in this period.",
        Unregistered = "Containers with readings that are not in the registry", Readings = "Readings", ReadingsByStatus = "Readings by status",
        Truth = "Distance to the truth", TruthNote = "True emptyings: {0}; detected: {1}; of these matched: {2}.",
        Proofs = "Sum proofs", Conserved = "Sum", Holds = "holds", Broken = "BROKEN",
        Municipality = "Municipality", Stream = "Stream", Collected = "Collected", Provenance = "Where the mass comes from (kg)", FromTickets = "Weighing ticket", FromTrucks = "Weighed on the truck", FromScales = "Own scale", FromSensors = "Estimate", FromDefaults = "Default factor", Assessed = "of which assessed", Uncertainty = "Standard uncertainty", Interfering = "Interfering",
        MoreThan = "more than", Rejected = "Rejected", Accepted = "Accepted", Organisation = "Producer organisation", Orphan = "No known producer", Allocated = "Allocated", Unallocated = "Unallocated",
        Mass = "Mass (kg)", Amount = "Compensation (€)", Total = "Total", Ticket = "Ticket", Weighed = "Weighed", Net = "Net (kg)", Estimates = "Estimates (kg)",
        Factor = "Factor", Decision = "Decision", Unattributed = "Unattributed (kg)", Emptyings = "Emptyings", Flagged = "check", InBand = "within band", NoEmptyingIn = "no emptying found in",
        NotAssessed = "not assessed", Container = "Container", Unusable = "Unusable readings", Status = "Status", TrueMass = "True (kg)", Difference = "Difference (kg)",
        Digest = "SHA-256 of report.json", Sources = "Sources", Density = "density", Key = "key", Rate = "rate",
        Until = "to", TimeZone = "Europe/Amsterdam time",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Decisions = ["accepted", "rejected", "not evaluated", "accepted, excess of non-packaging"],
        Laws =
        [
            "net of tickets = attributed to emptyings + unattributed (g)", "collected = from tickets + estimated (g)",
            "collected = interfering + rejected + accepted (g)", "accepted = organisations + no known producer + unallocated (g)",
            "compensation = organisations + no known producer + unallocated (cents)",
        ],
    };
}
