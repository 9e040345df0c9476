using System.Globalization;
using Telemetry.Allocation;
using Telemetry.Mass;
using Telemetry.Quality;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>The tables of the page with the sum proofs under each.</summary>
internal sealed class HtmlTables(Html page, AllocationReport report, ReportWords words, ReportNames names, ReportNumbers numbers)
{
    public void Masses()
    {
        page.Element("p", words.MassesNote).Caption(words.Masses, [words.Municipality, words.Stream, words.Collected, words.Uncertainty, words.Assessed, words.Interfering, words.Rejected, words.Accepted], 2);
        foreach (var line in report.Lines) MassRow(names.Municipality(line.Municipality), names.Stream(line.Stream), [line], line.StandardUncertainty);
        page.Foot();
        MassRow(words.Total, "", report.Lines, report.StandardUncertainty);
        page.End(footed: true);
        Proofs(Law.LinesHoldAllCollected, Law.CollectedIsJudged);
    }

    public void Provenance()
    {
        page.Caption(words.Provenance, [words.Municipality, words.Stream, words.Collected, words.FromTickets, words.FromTrucks, words.FromScales, words.FromSensors, words.FromDefaults], 2);
        foreach (var line in report.Lines) ProvenanceRow(names.Municipality(line.Municipality), names.Stream(line.Stream), [line]);
        page.Foot();
        ProvenanceRow(words.Total, "", report.Lines);
        page.End(footed: true);
    }

    public void Shares()
    {
        page.Caption(words.Shares, [words.Municipality, words.Stream, words.Organisation, words.Mass, words.Amount], 3);
        foreach (var line in report.Lines)
        {
            foreach (var share in line.Shares) Share(line, names.Organisation(share.Organisation), share.Mass, share.Amount);
            if (line.Shares.Count > 0) Share(line, words.Orphan, line.Orphan, line.OrphanAmount);
            if (line.Shares.Count == 0 || line.Unallocated != Grams.Zero) Share(line, words.Unallocated, line.Unallocated, line.UnallocatedAmount);
        }

        var known = report.Lines.Where(line => line.Amount is not null).ToList();
        page.Foot().Row(3, words.Total, "", "", numbers.Kilograms(Grams.Sum(report.Lines.Select(line => line.Accepted))),
            numbers.Euros(known.Count == 0 ? null : new Cents(known.Sum(line => line.Amount?.Value ?? 0)))).End(footed: true);
        Proofs(Law.AcceptedIsAllocated, Law.AmountIsAllocated);
    }

    public void Tickets()
    {
        var severalOwners = report.Tickets.Select(line => line.Ticket.Owner).Distinct(StringComparer.Ordinal).Count() > 1;
        var band = report.Rules.FactorBand ?? FactorBand.Default;
        page.Element("p", string.Format(CultureInfo.InvariantCulture, words.TicketsNote, numbers.Factor(band.LowestPerMille), numbers.Factor(band.HighestPerMille))).Caption(
            words.Tickets, [words.Ticket, words.Stream, words.Weighed, words.Decision, words.Status, words.Net, words.Estimates, words.Factor, words.Emptyings, words.Unattributed], 5);
        foreach (var line in report.Tickets)
            page.Row(
                5, severalOwners ? $"{line.Ticket.Owner} {line.Ticket.Id}" : line.Ticket.Id, names.Stream(line.Ticket.Stream), Amsterdam.Text(line.Ticket.WeighedAt), Decision(line),
                State(line), numbers.Kilograms(line.Ticket.Net), numbers.Kilograms(line.Estimates), numbers.Factor(line.Factor?.PerMille),
                numbers.Count(line.Events.Count), numbers.Kilograms(line.Unattributed));
        page.End();
        Proofs(Law.TicketsAreConserved);
    }

    public void Truth(TruthComparison truth)
    {
        page.Element("p", string.Format(CultureInfo.InvariantCulture, words.TruthNote, numbers.Count(truth.TrueEvents), numbers.Count(truth.DetectedEvents), numbers.Count(truth.MatchedEvents)))
            .Caption(words.Truth, [words.Municipality, words.Stream, words.TrueMass, words.Collected, words.Difference], 2);
        foreach (var line in truth.Lines)
            page.Row(
                2, names.Municipality(line.Municipality), names.Stream(line.Stream), numbers.Kilograms(line.TrueCollected), numbers.Kilograms(line.ReportedCollected),
                numbers.Kilograms(line.Difference));
        page.Foot().Row(2, words.Total, "", Total(line => line.TrueCollected), Total(line => line.ReportedCollected), Total(line => line.Difference)).End(footed: true);

        string Total(Func<TruthLine, Grams> mass) => numbers.Kilograms(Grams.Sum(truth.Lines.Select(mass)));
    }

    public void Missing()
    {
        if (report.Silent.Count == 0) page.Element("p", words.NothingMissing);
        else
        {
            page.Caption(words.Missing, [words.Container, words.Municipality, words.Stream, words.Unusable], 3);
            foreach (var silent in report.Silent)
                page.Row(3, silent.Container, names.Municipality(silent.Municipality), names.Stream(silent.Stream), numbers.Count(silent.UnusableReadings));
            page.End();
        }

        if (report.Unregistered.Count > 0) page.Element("p", $"{words.Unregistered}: {string.Join(", ", report.Unregistered)}");
        page.Caption(words.ReadingsByStatus, [words.Status, words.Readings], 1);
        foreach (var count in report.ReadingCounts) page.Row(1, StatusNames.Of(count.Status, words.Language), numbers.Count(count.Readings));
        page.End();
    }

    /// <summary>A municipality on the ticket in which no emptying was found lost its part to the others, which nobody may have to guess.</summary>
    private string State(TicketLine line) => (line.IsFlagged ? words.Flagged : words.InBand)
        + (line.WithoutEmptying.Count == 0 ? "" : $"; {words.NoEmptyingIn} {string.Join(", ", line.WithoutEmptying.Select(names.Municipality))}");

    /// <summary>A rejection says why: how much was found, and the limit.</summary>
    private string Decision(TicketLine line)
    {
        var limit = report.Rules.Streams.FirstOrDefault(rules => rules.Stream == line.Ticket.Stream)?.InterferingLimitPercent;
        return line is { Judgement.Decision: LoadDecision.Rejected, Ticket.Interfering: { } interfering } && limit is { } percent
            ? $"{words.Of(line.Judgement)}: {numbers.Kilograms(interfering)} kg {words.Interfering.ToLowerInvariant()}, {words.MoreThan} {numbers.Percent(percent)}"
            : words.Of(line.Judgement);
    }

    /// <summary>Where nobody looked into any load, interfering material is not known: a dash and no zero.</summary>
    private void MassRow(string municipality, string stream, IReadOnlyList<AllocationLine> lines, Grams uncertainty) => page.Row(
        2, municipality, stream, Kilograms(lines, line => line.Collected), numbers.Kilograms(uncertainty),
        Kilograms(lines, line => line.Assessed), lines.All(line => line.KnownInterfering is null) ? "–" : Kilograms(lines, line => line.Interfering),
        Kilograms(lines, line => line.Rejected), Kilograms(lines, line => line.Accepted));

    private void ProvenanceRow(string municipality, string stream, IReadOnlyList<AllocationLine> lines) => page.Row(
        2,
        [
            municipality, stream, Kilograms(lines, line => line.Collected),
            .. Enum.GetValues<ProvenanceClass>().Select(provenance =>
                Kilograms(lines, line => Grams.Sum(line.ByProvenance.Where(mass => mass.Provenance == provenance).Select(mass => mass.Mass)))),
        ]);

    private string Kilograms(IReadOnlyList<AllocationLine> lines, Func<AllocationLine, Grams> mass) => numbers.Kilograms(Grams.Sum(lines.Select(mass)));

    private void Share(AllocationLine line, string bearer, Grams mass, Cents? amount) =>
        page.Row(3, names.Municipality(line.Municipality), names.Stream(line.Stream), bearer, numbers.Kilograms(mass), numbers.Euros(amount));

    private void Proofs(params ReadOnlySpan<Law> laws)
    {
        page.Raw($"<ul class=\"proofs\" aria-label=\"{Html.Text(words.Proofs)}\">");
        foreach (var law in laws)
            foreach (var proof in report.Proofs.Where(proof => proof.Law == law))
                page.Raw($"<li{(proof.Holds ? "" : " class=\"broken\"")}>{Html.Text(ProofLine.Of(proof, words, names, numbers))}</li>");
        page.Raw("</ul>");
    }
}
