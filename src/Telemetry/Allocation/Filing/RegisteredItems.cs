using System.Globalization;
using Telemetry.Allocation.Registers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Filing;

/// <summary>Masses that somebody registered for the municipality (register <c>declared</c>), by month; they say nothing of interfering material and count as accepted.</summary>
internal static class RegisteredItems
{
    public static IEnumerable<DeclarationItem> Of(FilingFacts facts, string municipality) =>
        facts.Registers.Over("declared", facts.Run.Request.Period, facts.Run.Request.KnownAt).Select(span => span.Entry)
            .Where(entry => entry.Fields.GetValueOrDefault("municipality") == municipality && entry.Fields.ContainsKey("grams") && entry.Fields.ContainsKey("month"))
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal).Select(Item).GroupBy(item => item.Id, StringComparer.Ordinal).Select(Together);

    private static DeclarationItem Item(RegisterEntry entry)
    {
        var mass = new Grams(long.Parse(entry.Fields["grams"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        var stream = entry.Fields["stream"];
        return new(
            entry.Fields["month"], stream, entry.Fields.GetValueOrDefault("material") is { Length: > 0 } material ? material : stream, Separations.Read(entry.Fields.GetValueOrDefault("separation")), mass,
            Grams.Zero, Grams.Zero, mass, [], null, entry.Key);
    }

    private static DeclarationItem Together(IEnumerable<DeclarationItem> alike) => alike.Aggregate((sum, item) => sum with
    {
        Collected = sum.Collected + item.Collected,
        Accepted = sum.Accepted + item.Accepted,
        Origin = $"{sum.Origin} {item.Origin}",
    });
}
