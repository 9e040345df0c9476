using System.Globalization;
using Telemetry.Quality.Warning;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The tables of the dispute page.</summary>
internal sealed class DisputeTables(Html page, DisputeFile file, DisputeWords words)
{
    private readonly ReportNumbers numbers = new(words.Language);
    private readonly DisputeFigures figures = new(words.Language);
    private readonly Dictionary<string, string> municipalities = file.Facts.Registry.Municipalities.ToDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal);

    public void Roles()
    {
        page.Element("p", words.RolesNote).Raw("<dl>");
        foreach (var role in DisputeParties.Of(file).GroupBy(party => party.Role))
            page.Element("dt", words.RoleNames[(int)role.Key])
                .Element("dd", string.Join("; ", role.Select(party => party.Id.Length == 0 ? words.NobodyRecorded : party.Name)));
        page.Raw("</dl>");
    }

    public void Collected()
    {
        page.Element("p", Fill(words.CollectedNote, numbers.Kilograms(file.Facts.Line.Estimates), numbers.Factor(file.Facts.Line.Factor?.PerMille)))
            .Caption(words.Collected, [words.Container, words.Municipality, words.Between, words.Level, words.Confidence, words.Readings, words.Mass], 4);
        foreach (var (line, container, _, readings, _, _) in file.Emptyings)
        {
            var emptying = line.Event;
            page.Row(
                4, container.Id, municipalities.GetValueOrDefault(line.Municipality, line.Municipality),
                $"{Amsterdam.Text(emptying.LastFull)} – {Amsterdam.Text(emptying.FirstEmpty)}",
                $"{ValueText.Of(emptying.Evidence, emptying.Before, words.Language)} → {ValueText.Of(emptying.Evidence, emptying.After, words.Language)}",
                $"{emptying.ConfidencePercent} %", numbers.Count(readings.Count), numbers.Kilograms(line.Collected));
        }

        page.Foot().Row(
            4, words.Total, "", "", "", "", numbers.Count(file.Emptyings.Sum(emptying => emptying.Readings.Count)),
            numbers.Kilograms(Grams.Sum(file.Emptyings.Select(emptying => emptying.Line.Collected)))).End(footed: true);
    }

    public void Contributions()
    {
        if (file.Emptyings.Select(emptying => emptying.Share).FirstOrDefault(share => share is not null) is { } any)
            page.Element("p", Fill(words.ContributionsNote, any.Method, any.ConfidencePercent));
        page.Caption(words.Contributions, [words.Container, words.Share, words.Evidence, words.Mass, words.ContributionMass], 3);
        foreach (var emptying in file.Emptyings.OrderByDescending(one => one.Contribution?.Expected.Value ?? -1).ThenBy(one => one.Container.Id, StringComparer.Ordinal))
            Contribution(emptying.Container.Id, emptying.Share, emptying.Line.Collected, emptying.Contribution);
        page.Foot();

        // The sum of the rows' intervals is not the interval of their sum, so the whole has its own estimate.
        var whole = Grams.Sum(file.Emptyings.Select(emptying => emptying.Line.Collected));
        Contribution(words.Total, file.Facts.Ordinary, whole, file.Facts.Ordinary is { } ordinary ? ContainerContribution.Of(whole.Value, 0, ordinary) : null);
        page.End(footed: true);
    }

    public void Assessments()
    {
        if (file.Assessments.Count == 0)
        {
            page.Element("p", words.NoAssessments);
            return;
        }

        page.Caption(words.Assessments, [words.When, words.Method, words.Inspector, words.Reason, words.Cost, words.Interfering], 4);
        foreach (var assessment in file.Assessments)
            page.Row(
                4, Amsterdam.Text(assessment.AssessedAt), assessment.Method == AssessmentMethod.Weighed ? words.WeighedOut : words.Visual, assessment.Inspector,
                assessment.RejectionReason ?? words.Unknown,
                assessment.RejectionCost is { } cost ? "€ " + numbers.Euros(cost) : words.Unknown,
                assessment.Interfering is { } mass ? numbers.Kilograms(mass) + " kg" : words.NotAssessed);
        page.End();
        string[] photos = [.. file.Assessments.SelectMany(assessment => assessment.Photos)];
        page.Raw("<dl>").Element("dt", words.Photos);
        foreach (var photo in photos.Length == 0 ? [words.Unknown] : photos) page.Element("dd", photo);
        page.Raw("</dl>");
    }

    public void Samples()
    {
        if (file.Samples.Count == 0)
        {
            page.Element("p", words.NoSamples);
            return;
        }

        page.Caption(words.Samples, [words.Sample, words.When, words.Method, words.Sorter, words.Heaps, words.SampleMass, words.Share], 5);
        foreach (var sample in file.Samples)
            page.Row(
                5, sample.Id, Amsterdam.Text(sample.TakenAt), sample.Method, sample.Sorter, string.Join("; ", sample.Fractions.Select(heap => $"{heap.Name} {numbers.Kilograms(heap.Mass)}")),
                numbers.Kilograms(sample.Mass), sample.Mass > Grams.Zero ? figures.Percent((double)sample.MassOf(SortedClass.Interfering).Value / sample.Mass.Value) : "–");
        page.End();
    }

    private void Contribution(string name, ShareInterval? share, Grams mass, ContainerContribution? contribution) => page.Row(
        3, name, share is null ? words.NotEstablished : $"{figures.Percent(share.Share)} ({figures.Points(share.Low)} {words.To} {figures.Points(share.High)})",
        share is null ? "–" : Fill(words.Observations, numbers.Count(share.Samples), numbers.Count(share.SampledGrams / 1_000)), numbers.Kilograms(mass),
        contribution is null
            ? words.NotEstablished
            : $"{figures.Kilograms(contribution.Expected)} ({Fill(words.Kilograms, figures.Kilograms(contribution.Low), figures.Kilograms(contribution.High))})");

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
