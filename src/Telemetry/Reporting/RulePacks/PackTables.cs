using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.RulePacks;

/// <summary>The tables and lists of the page of a rule pack.</summary>
internal sealed class PackTables(Html page, RulePack pack, PackWords words, PackPhrases phrases)
{
    private const int DaysFrom = 4;

    public void Figures()
    {
        page.Element("p", words.FiguresNote);
        foreach (var figure in pack.Figures)
        {
            var title = words.Of(figure.Title);
            page.Element("h3", title).Element("p", $"{figure.Id}, {phrases.Unit(figure.Unit)}{(figure.Values.Count == 0 ? $"; {words.Open}" : "")}");
            if (figure.Values.Count == 0) continue;
            page.Caption(title, [words.Value, words.HoldsFor, words.Rank, words.Source, words.From, words.To], DaysFrom);
            foreach (var value in figure.Values)
            {
                var last = value.To is { } to ? PackPhrases.Day(to) : words.NoEnd;
                page.Row(DaysFrom, phrases.Amount(figure, value), phrases.Place(value), phrases.Rank(value), phrases.Citation(value), PackPhrases.Day(value.From), last);
            }

            page.End();
        }
    }

    public void Loads(LoadRules loads) => Table(
        words.Loads, [words.Loads, words.Value],
        [
            [words.Streams, loads.Streams.Count == 0 ? words.AllStreams : string.Join(", ", loads.Streams)],
            [words.Interfering, phrases.FigureTitle(loads.InterferingLimit)],
            [words.NonPackaging, phrases.FigureTitle(loads.NonPackagingLimit)],
            [words.LowestFactor, phrases.FigureTitle(loads.LowestFactor)],
            [words.HighestFactor, phrases.FigureTitle(loads.HighestFactor)],
        ]);

    public void Inputs() => Table(
        words.Inputs, [words.Table, words.Meaning, words.Reads, words.Counts, words.By, words.Filter],
        pack.Inputs.Select(input => (string[])[input.Table, words.Of(input.Title), input.From, words.Counted[input.Unit], phrases.Dimensions(input), phrases.Filter(input)]));

    public void Steps()
    {
        page.Raw("<ol>");
        foreach (var step in pack.Steps) page.Raw($"<li><strong>{Html.Text(words.Of(step.Title))}</strong> ({Html.Text(step.Step)}). {Html.Text(phrases.Sentence(step))}</li>");
        page.Raw("</ol>");
    }

    public void Bookings()
    {
        if (pack.Bookings.Count == 0) page.Element("p", words.NoBookings);
        else
        {
            Table(
                words.Bookings, [words.Meaning, words.Table, words.Role, words.Debit, words.Credit],
                pack.Bookings.Select(booking => (string[])[words.Of(booking.Title), booking.Table, booking.Role, phrases.Account(booking.Debit), phrases.Account(booking.Credit)]));
        }
    }

    public void Sources()
    {
        page.Raw("<ul>");
        foreach (var source in pack.Sources) page.Element("li", $"{words.Of(source.Citation)} ({words.Ranks[source.Rank]})");
        page.Raw("</ul>");
    }

    private void Table(string caption, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        page.Caption(caption, columns, columns.Count);
        foreach (var row in rows) page.Row(columns.Count, row);
        page.End();
    }
}
