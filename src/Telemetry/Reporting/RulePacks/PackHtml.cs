using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.RulePacks;

/// <summary>A rule pack for people: one page that loads nothing and prints well. What it is, its figures with days, rank and source, and its steps as sentences.</summary>
public static class PackHtml
{
    /// <param name="hash">SHA-256 of the pack's canonical bytes, which ties the page to the rules.</param>
    public static byte[] Write(RulePack pack, string hash, ReportLanguage language)
    {
        var words = PackWords.Of(language);
        var (page, phrases) = (new Html(), new PackPhrases(pack, words));
        var tables = new PackTables(page, pack, words, phrases);
        Open(page, words, words.Of(pack.Title), hash);
        page.Element("p", words.Of(pack.About)).Raw("<dl>");
        Term(words.Version, $"{pack.Id}@{pack.Version}");
        Term(words.Validity, phrases.Days(pack.From, pack.To));
        Term(words.Place, $"{pack.Country}, {pack.Currency}, {pack.TimeZone}");
        Term(words.Rank, words.Ranks[pack.Rank]);
        Term(words.Hash, hash);
        page.Raw("</dl>");
        Section(words.Figures, tables.Figures);
        if (pack.Loads is { } loads) Section(words.Loads, () => tables.Loads(loads));
        Section(words.Inputs, tables.Inputs);
        Section(words.Steps, tables.Steps);
        Section(words.Bookings, tables.Bookings);
        Section(words.Sources, tables.Sources);
        Close(page, $"{words.Hash}: {hash}");
        return page.ToUtf8();

        void Term(string name, string value) => page.Element("dt", name).Element("dd", value);

        void Section(string title, Action content)
        {
            page.Raw("<section>").Element("h2", title);
            content();
            page.Raw("</section>");
        }
    }

    internal static void Open(Html page, PackWords words, string title, string tie) =>
        page.Raw("<!doctype html>").Raw($"<html lang=\"{words.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Element("title", title).Raw("<style>").Raw(HtmlStyle.Css).Raw(HtmlStyle.PageMargins(tie)).Raw("</style></head><body><main>").Element("h1", title);

    internal static void Close(Html page, string foot) => page.Raw("</main><footer>").Element("p", foot).Raw("</footer></body></html>");
}
