using System.Globalization;
using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Benchmarks.Settle;

/// <summary>A scheme of the size of a country: accepted mass by municipality is split over categories, shared over organisations and paid, and brought down to producers.</summary>
internal static class SettlePack
{
    public static RulePack Of(int categories) => new(
        "telemetry/rule-pack/1", "settle", "1", "settle", "settle", "NL", "EUR", "Europe/Amsterdam", new(2024, 1, 1), null, LegalRank.ModellingChoice,
        [new("s", "made up", LegalRank.ModellingChoice)],
        [
            new("limit", "limit", FigureUnit.Percent, [new(new(2024, 1, 1), null, "15", "s")]),
            new("composition", "composition", FigureUnit.Share, [.. Enumerable.Range(0, categories).Select(category => Composition(category, categories))]),
            new("rate", "rate", FigureUnit.PerTonne, [new(new(2024, 1, 1), null, "261.07", "s")]),
        ],
        [
            new("accepted", "measured:accepted", TableUnit.Gram, ["municipality", "month"], "accepted"),
            new("collected", "measured:collected", TableUnit.Gram, ["municipality", "month"], "collected"),
            new("key", "register:placed-on-market/grams", TableUnit.Gram, ["category", "organisation"], "key", Words(("kind", "actual"))),
            new("market", "register:placed-on-market/grams", TableUnit.Gram, ["category", "organisation", "producer"], "market", Words(("kind", "actual"))),
        ],
        [
            Step("year", "sum", Words(("table", "accepted")), Words(("table", "acceptedYear")), Words(("by", "municipality"))),
            Step("split", "split", Words(("table", "acceptedYear")), Words(("parts", "parts"), ("rest", "partsRest")), Words(("shares", "figure:composition"), ("to", "category"))),
            Step("share", "share", Words(("table", "parts"), ("key", "key")), Words(("shares", "shares"), ("unallocated", "unallocated")), Words(("to", "organisation"))),
            Step("rate", "rate", Words(("table", "shares")), Words(("amount", "amounts")), Words(("rate", "figure:rate"))),
            Step("claims", "sum", Words(("table", "amounts")), Words(("table", "claims")), Words(("by", "municipality,organisation"))),
            Step("market", "sum", Words(("table", "shares")), Words(("table", "byOrganisation")), Words(("by", "category,organisation"))),
            Step("producers", "share", Words(("table", "byOrganisation"), ("key", "market")), Words(("shares", "producers"), ("unallocated", "producersUnallocated")), Words(("to", "producer"))),
            Step("fees", "rate", Words(("table", "producers")), Words(("amount", "fees")), Words(("rate", "figure:rate"))),
        ],
        [new("claims", "fee", "organisation", "municipality", "claims")],
        new(["pmd"], "limit"));

    public static string Category(int number) => string.Create(CultureInfo.InvariantCulture, $"cat-{number:D2}");

    /// <summary>Larger for higher numbers; together 1.</summary>
    private static FigureValue Composition(int category, int categories) => new(
        new(2024, 1, 1), null, string.Create(CultureInfo.InvariantCulture, $"{category + 1}/{categories * (categories + 1) / 2}"), "s", Words(("category", Category(category))));

    private static PackStep Step(string id, string kind, Dictionary<string, string> reads, Dictionary<string, string> writes, Dictionary<string, string> with) => new(id, kind, id, reads, writes, with);

    private static Dictionary<string, string> Words(params (string Name, string Word)[] words) => words.ToDictionary(word => word.Name, word => word.Word);
}
