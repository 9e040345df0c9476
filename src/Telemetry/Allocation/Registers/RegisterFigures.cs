using Telemetry.Allocation.RulePacks;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>
/// Values for the figures of a pack, from the registers: those of <c>rates</c> that name the pack, and the shares of <c>composition</c> as the figure <see cref="Composition"/> by stream,
/// material and municipality. A later-known value takes over from the day that it names; the source of each is that of its entry.
/// </summary>
public static class RegisterFigures
{
    /// <summary>The figure id under which a pack reads the register of compositions.</summary>
    public const string Composition = "composition";

    private static readonly string[] CompositionPlace = ["stream", "material", "municipality"];

    /// <returns>By figure id, ordered by place and day; a figure without an entry is not in it.</returns>
    /// <exception cref="InvalidDataException">A rate names the pack and a figure that it does not have: it would silently not apply.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<FigureValue>> Given(RegisterBook book, RulePack pack, Instant known)
    {
        var given = new SortedDictionary<string, IReadOnlyList<FigureValue>>(StringComparer.Ordinal);
        var shares = All(book, "composition", known).Select(span => Value(span, "share", At(span.Entry))).ToList();
        if (shares.Count > 0 && pack.Figures.Any(figure => figure.Id == Composition)) given.Add(Composition, shares);
        foreach (var rates in All(book, "rates", known).Where(span => span.Entry.Fields["pack"] == pack.Id).GroupBy(span => span.Entry.Fields["figure"], StringComparer.Ordinal))
        {
            if (pack.Figures.All(figure => figure.Id != rates.Key))
                throw new InvalidDataException(
                    $"register rates: names figure '{rates.Key}', which pack {pack.Id} {pack.Version} does not have; "
                    + $"write one of {string.Join(", ", pack.Figures.Select(figure => figure.Id))}, or withdraw it.");
            given[rates.Key] = [.. given.GetValueOrDefault(rates.Key, []), .. rates.Select(span => Value(span, "value", PlaceText.Read(span.Entry.Fields.GetValueOrDefault("at", ""))))];
        }

        return given;
    }

    private static IReadOnlyList<EntrySpan> All(RegisterBook book, string register, Instant known) => book.Over(register, DateOnly.MinValue, DateOnly.MaxValue, known);

    private static FigureValue Value(EntrySpan span, string field, IReadOnlyDictionary<string, string>? at) => new(span.From, span.To, span.Entry.Fields[field], span.Entry.Source, at);

    private static SortedDictionary<string, string> At(RegisterEntry entry) =>
        new(CompositionPlace.Where(entry.Fields.ContainsKey).ToDictionary(name => name, name => entry.Fields[name]), StringComparer.Ordinal);
}
