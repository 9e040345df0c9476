using System.Globalization;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The first section: what was weighed, how it was judged, and what hangs on it.</summary>
internal static class DisputeCore
{
    public static void Write(Html page, DisputeFile file, DisputeWords words)
    {
        var (line, numbers, figures) = (file.Facts.Line, new ReportNumbers(words.Language), new DisputeFigures(words.Language));
        var ticket = line.Ticket;
        var stream = file.Facts.Registry.Streams.FirstOrDefault(item => item.Id == ticket.Stream);
        var names = file.Facts.Registry.Municipalities.ToDictionary(item => item.Code, item => item.Name, StringComparer.Ordinal);
        page.Raw("<dl>");
        Pair(words.Load, ticket.Id);
        Pair(words.Weighed, Amsterdam.Text(ticket.WeighedAt));
        Pair(words.Vehicle, ticket.Vehicle);
        Pair(words.Stream, stream is null ? ticket.Stream : words.Language == ReportLanguage.Dutch ? stream.NameDutch : stream.NameEnglish);
        Pair(words.Municipalities, ticket.Municipalities.Count == 0 ? words.Unknown : string.Join(", ", ticket.Municipalities.Select(code => names.GetValueOrDefault(code, code))));
        Pair(words.Net, $"{numbers.Kilograms(ticket.Net)} kg ({Fill(words.NetNote, numbers.Kilograms(ticket.Gross), numbers.Kilograms(ticket.Tare))})");
        Pair(file.Standing is null ? words.InterferingOnTicket : words.Interfering, file.Interfering is { } interfering
            ? $"{numbers.Kilograms(interfering)} kg" + (ticket.Net > Grams.Zero ? $" = {figures.Percent((double)interfering.Value / ticket.Net.Value)}" : "")
            : words.NotAssessed);
        Pair(words.Limit, file.Rules?.InterferingLimitPercent is { } limit ? $"{numbers.Percent(limit)} ({file.Facts.Rules.Id})" : words.NoLimit);
        if (file.Excess is { } excess)
            Pair(words.Excess, excess > Grams.Zero
                ? Fill(words.ExcessNote, numbers.Kilograms(excess), figures.Difference((double)excess.Value / ticket.Net.Value))
                : Fill(words.Within, numbers.Kilograms(-excess)));
        Pair(words.Decision, words.Decisions[(int)line.Judgement.Decision]);
        if (line.Judgement.Decision == LoadDecision.Rejected)
        {
            var accepted = numbers.Kilograms(ticket.Net - (file.Interfering ?? Grams.Zero));
            Pair(words.Withheld, file.Withheld is { } withheld
                ? Fill(words.WithheldNote, "€ " + numbers.Euros(withheld), accepted)
                : file.Rules?.Rate is null ? words.Unknown : words.PaidOnCollected);
            Pair(words.Cost, file.Standing?.RejectionCost is { } cost ? "€ " + numbers.Euros(cost) : words.Unknown);
        }

        page.Raw("</dl>");

        void Pair(string term, string text) => page.Element("dt", term).Element("dd", text);
    }

    private static string Fill(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
