using System.Globalization;
using Telemetry.Allocation;
using Telemetry.CollectionEvents;
using Telemetry.Mass.Densities;
using Telemetry.Quality.Sampling;
using Telemetry.Quantities;

namespace Telemetry.Reporting;

/// <summary>The tables of what was assessed, sorted, stated and learnt. A table without rows is left out by whoever asks.</summary>
internal sealed class HtmlFindings(Html page, AllocationReport report, ReportWords words, ReportNames names, ReportNumbers numbers)
{
    private readonly FindingWords findings = FindingWords.Of(words.Language);

    public void Quality()
    {
        var assessed = report.Tickets.Where(line => line.Judgement.Assessed).ToList();
        page.Element("p", findings.QualityNote).Caption(
            findings.Quality, [words.Ticket, words.Stream, words.Decision, findings.Assessment, findings.Weighed, words.Interfering, findings.NonPackaging, findings.Moisture, findings.Left], 4);
        foreach (var line in assessed)
            page.Row(
                4, line.Ticket.Id, names.Stream(line.Ticket.Stream), words.Of(line.Judgement), Assessment(line), numbers.Kilograms(line.Waterfall.Gross),
                Known(line.Waterfall.Interfering), Known(line.Waterfall.NonPackaging), Known(line.Waterfall.Moisture), numbers.Kilograms(line.Waterfall.Packaging));
        page.End();

        var rejected = assessed.Where(line => line.Assessment is { RejectionReason: not null }).ToList();
        if (rejected.Count == 0) return;
        page.Caption(findings.Rejection, [words.Ticket, words.Stream, findings.Reason, findings.Cost], 3);
        foreach (var line in rejected) page.Row(3, line.Ticket.Id, names.Stream(line.Ticket.Stream), line.Assessment!.RejectionReason!, numbers.Euros(line.Assessment.RejectionCost));
        page.End();
    }

    public void Samples()
    {
        foreach (var sampled in report.Sampled)
            if (sampled.Advice is { } advice) page.Element("p", $"{names.Stream(sampled.Stream)}, {words.Interfering.ToLowerInvariant()}: {SamplingText.Verdict(advice, words.Language)}");
        page.Caption(findings.Samples, [words.Stream, findings.Fraction, findings.Share], 3);
        foreach (var sampled in report.Sampled)
            foreach (var fraction in sampled.Fractions)
                page.Row(3, names.Stream(sampled.Stream), fraction.Fraction, SamplingText.Interval(fraction.Interval, words.Language));
        page.End();
    }

    public void Statements()
    {
        page.Caption(findings.Statements, [words.Container, findings.Between, words.Status, findings.Reason, findings.Role, words.Mass], 5);
        foreach (var line in report.Events.Where(line => line.Statement is not null)) Statement(line.Event, line.Statement!, findings.Added, numbers.Kilograms(line.Collected));
        foreach (var stated in report.Voided) Statement(stated.Event, stated.Statement!, findings.Voided, "–");
        foreach (var stated in report.Repeated) Statement(stated.Event, stated.Statement!, findings.Repeated, "–");
        foreach (var stated in report.WithoutMass) Statement(stated.Event, stated.Statement!, findings.WithoutMass, "–");
        page.End();
    }

    public void Densities()
    {
        page.Element("p", findings.DensitiesNote).Caption(findings.Densities, [words.Stream, findings.Area, findings.Used, findings.Densities, findings.Interval, findings.Loads, words.Net], 3);
        foreach (var density in report.Densities) Density(density, findings.UsedHere);
        foreach (var density in report.LaterDensities) Density(density, findings.UsedLater);
        page.End();
        foreach (var change in report.DensityChanges)
            page.Element("p", $"{names.Stream(change.From.Stream)}, {change.From.Month} → {change.To.Month}: {numbers.GramsPerLitre(change.From.MilligramsPerLitre)} → {numbers.GramsPerLitre(change.To.MilligramsPerLitre)} g/l ({(change.IsSignificant ? findings.Changed : findings.NotChanged)})");
    }

    public void Unplaced()
    {
        page.Caption(findings.Unplaced, [findings.Vehicle, words.Stream, words.Weighed, words.Net], 3);
        foreach (var weighing in report.UnplacedWeighings)
            page.Row(3, string.Create(CultureInfo.InvariantCulture, $"{weighing.Vehicle} {weighing.Sequence}"), names.Stream(weighing.Stream), Amsterdam.Text(weighing.WeighedAt), numbers.Kilograms(weighing.Net));
        page.End();
    }

    public void Remarks()
    {
        page.Caption(findings.Remarks, [findings.Remark, findings.Times, findings.Containers], 1);
        foreach (var kind in report.Remarks.GroupBy(remark => remark.Kind).OrderBy(group => group.Key))
            page.Row(1, findings.Of(kind.Key), numbers.Count(kind.Count()), numbers.Count(kind.Select(remark => remark.Container).Distinct(StringComparer.Ordinal).Count()));
        page.End();
    }

    private string Assessment(TicketLine line) => line.Assessment is not { } assessment ? words.Ticket.ToLowerInvariant()
        : $"{findings.Of(assessment.Method)}, {assessment.Inspector}" + (line.Earlier.Count > 0 ? $"; {findings.Earlier}: {numbers.Count(line.Earlier.Count)}" : "");

    private void Statement(CollectionEvent collection, EventStatement statement, string what, string mass) => page.Row(
        5, collection.Container, $"{Amsterdam.Text(collection.LastFull)} – {Amsterdam.Text(collection.FirstEmpty)}", what, statement.Reason, statement.Actor, mass);

    private void Density(BulkDensity density, string use) => page.Row(
        3, names.Stream(density.Stream), density.Area is { } area ? names.Municipality(area) : findings.WholeStream, use, numbers.GramsPerLitre(density.MilligramsPerLitre),
        density is { LowMilligramsPerLitre: { } low, HighMilligramsPerLitre: { } high }
            ? string.Create(CultureInfo.InvariantCulture, $"{numbers.GramsPerLitre(low)} – {numbers.GramsPerLitre(high)}") : "–",
        numbers.Count(density.Loads), numbers.Kilograms(density.Net));

    /// <summary>A part that nobody looked for is a dash, never a zero.</summary>
    private string Known(Grams? mass) => mass is { } grams ? numbers.Kilograms(grams) : "–";
}
