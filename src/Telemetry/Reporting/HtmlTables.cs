using System.Globalization;
using Telemetry.Allocation;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>The tables of the page with the sum proofs under each.</summary>
internal sealed class HtmlTables(Html page, AllocationReport report, ReportWords words, ReportNames names, ReportNumbers numbers)
{
    public void Masses()
    {
        page.Caption(words.Masses, [words.Municipality, words.Stream, words.Collected, words.FromTickets, words.FromSensors, words.Interfering, words.Rejected, words.Accepted], 2);
        foreach (var line in report.Lines) MassRow(names.Municipality(line.Municipality), names.Stream(line.Stream), [line]);
        page.Foot();
        MassRow(words.Total, "", report.Lines);
        page.End(footed: true);
        Proofs(Law.LinesHoldAllCollected, Law.CollectedIsJudged);
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
        page.Element("p", words.TicketsNote).Caption(
            words.Tickets, [words.Ticket, words.Stream, words.Weighed, words.Decision, words.Status, words.Net, words.Estimates, words.Factor, words.Emptyings, words.Unattributed], 5);
        foreach (var line in report.Tickets)
            page.Row(
                5, $"{line.Ticket.Owner} {line.Ticket.Id}", names.Stream(line.Ticket.Stream), ReportNumbers.Time(line.Ticket.WeighedAt), words.Of(line.Judgement),
                line.IsFlagged ? words.Flagged : words.InBand, numbers.Kilograms(line.Ticket.Net), numbers.Kilograms(line.Estimates), numbers.Factor(line.Factor?.PerMille),
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
        page.End();
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
        page.Caption(words.Readings, [words.Status, words.Readings], 1);
        foreach (var count in report.ReadingCounts) page.Row(1, JsonNames.Of(count.Status), numbers.Count(count.Readings));
        page.End();
    }

    private void MassRow(string municipality, string stream, IReadOnlyList<AllocationLine> lines)
    {
        page.Row(
            2, municipality, stream, Kilograms(line => line.Collected), Kilograms(line => Of(line, true)), Kilograms(line => Of(line, false)),
            Kilograms(line => line.Interfering), Kilograms(line => line.Rejected), Kilograms(line => line.Accepted));

        string Kilograms(Func<AllocationLine, Grams> mass) => numbers.Kilograms(Grams.Sum(lines.Select(mass)));

        static Grams Of(AllocationLine line, bool verified) =>
            Grams.Sum(line.ByProvenance.Where(mass => mass.Provenance == ProvenanceClass.VerifiedScale == verified).Select(mass => mass.Mass));
    }

    private void Share(AllocationLine line, string bearer, Grams mass, Cents? amount) =>
        page.Row(3, names.Municipality(line.Municipality), names.Stream(line.Stream), bearer, numbers.Kilograms(mass), numbers.Euros(amount));

    private void Proofs(params ReadOnlySpan<Law> laws)
    {
        page.Raw($"<ul class=\"proofs\" aria-label=\"{Html.Text(words.Proofs)}\">");
        foreach (var law in laws)
            foreach (var proof in report.Proofs.Where(proof => proof.Law == law))
                page.Raw(
                    $"<li{(proof.Holds ? "" : " class=\"broken\"")}>{Html.Text($"{names.Stream(proof.Stream)}: {words.Of(law)}: {numbers.Count(proof.Left)} {(proof.Holds ? "=" : "≠")} {numbers.Count(proof.Right)}, {(proof.Holds ? words.Holds : words.Broken)}")}</li>");
        page.Raw("</ul>");
    }
}
