using Telemetry.Allocation.RulePacks;

namespace Telemetry.Reporting.RulePacks;

/// <summary>Everything that a pack says, item by item: two packs whose items are the same have the same canonical bytes, but for the version.</summary>
internal static class PackItems
{
    public static IEnumerable<PackItem> Of(RulePack pack, PackWords words)
    {
        var phrases = new PackPhrases(pack, words);
        return
        [
            .. Head(pack, words, phrases), .. pack.Figures.SelectMany(figure => OfFigure(figure, words, phrases)), .. OfLoads(pack.Loads, words),
            .. pack.Inputs.Select(input => new PackItem(PackPart.Inputs, input.Table, $"{Both(input.Title)}: {input.From}, {words.Counted[input.Unit]}, {phrases.Dimensions(input)}; {phrases.Filter(input)}")),
            .. pack.Steps.Select(step => new PackItem(PackPart.Steps, step.Id, $"{Both(step.Title)} ({step.Step}): {Pairs(step.In)} → {Pairs(step.Out)}; {Pairs(step.With)}")),
            .. pack.Bookings.Select(booking => new PackItem(PackPart.Bookings, $"{booking.Table} {booking.Role}", $"{Both(booking.Title)}: {booking.Debit} → {booking.Credit}")),
            .. pack.Sources.Select(source => new PackItem(PackPart.Sources, source.Id, $"{Both(source.Citation)} ({words.Ranks[source.Rank]})")), .. Orders(pack, words),
        ];
    }

    private static IEnumerable<PackItem> Head(RulePack pack, PackWords words, PackPhrases phrases) =>
    [
        new(PackPart.Head, "version", pack.Version), new(PackPart.Head, "id", pack.Id), new(PackPart.Head, "schema", pack.Schema), new(PackPart.Head, "title", Both(pack.Title)),
        new(PackPart.Head, "about", Both(pack.About)), new(PackPart.Head, "place", $"{pack.Country}, {pack.Currency}, {pack.TimeZone}"),
        new(PackPart.Head, "days", phrases.Days(pack.From, pack.To)), new(PackPart.Head, "rank", words.Ranks[pack.Rank]),
    ];

    private static IEnumerable<PackItem> OfFigure(Figure figure, PackWords words, PackPhrases phrases)
    {
        yield return new(PackPart.Figures, figure.Id, $"{Both(figure.Title)}, {phrases.Unit(figure.Unit)}{(figure.Values.Count == 0 ? $"; {words.Open}" : "")}");
        foreach (var value in figure.Values)
        {
            var until = value.To is { } to ? $"{words.Until} {PackPhrases.Day(to)}" : words.NoEnd;
            yield return new(PackPart.Figures, $"{figure.Id}, {phrases.Place(value)}, {PackPhrases.Day(value.From)}", $"{phrases.Number(value.Value)}, {until} ({value.Source})");
        }
    }

    private static IEnumerable<PackItem> OfLoads(LoadRules? loads, PackWords words) => loads is null
        ? []
        :
        [
            new(PackPart.Loads, "streams", loads.Streams.Count == 0 ? words.AllStreams : string.Join(", ", loads.Streams)), new(PackPart.Loads, "interferingLimit", loads.InterferingLimit ?? "–"),
            new(PackPart.Loads, "nonPackagingLimit", loads.NonPackagingLimit ?? "–"), new(PackPart.Loads, "lowestFactor", loads.LowestFactor ?? "–"),
            new(PackPart.Loads, "highestFactor", loads.HighestFactor ?? "–"),
        ];

    // The order decides what people read first, and for steps which comes before which; the hash goes by it.
    private static IEnumerable<PackItem> Orders(RulePack pack, PackWords words) =>
    [
        new(PackPart.Figures, words.Order, string.Join(", ", pack.Figures.Select(figure => figure.Id))), new(PackPart.Inputs, words.Order, string.Join(", ", pack.Inputs.Select(input => input.Table))),
        new(PackPart.Steps, words.Order, string.Join(", ", pack.Steps.Select(step => step.Id))), new(PackPart.Bookings, words.Order, string.Join(", ", pack.Bookings.Select(booking => booking.Table))),
        new(PackPart.Sources, words.Order, string.Join(", ", pack.Sources.Select(source => source.Id))),
    ];

    private static string Both(Containers.Wording wording) => wording.Dutch == wording.English ? wording.Dutch : $"{wording.Dutch} / {wording.English}";

    private static string Pairs(IReadOnlyDictionary<string, string>? pairs) =>
        string.Join(", ", (pairs ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
