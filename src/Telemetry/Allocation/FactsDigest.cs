using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Telemetry.Containers;

namespace Telemetry.Allocation;

/// <summary>
/// SHA-256 over the sorted contents of everything a report is computed from. Order of arrival, repeats, device epochs and who
/// re-sent a reading do not change it. Every field carries its length, so that no text can pass for two.
/// </summary>
internal static class FactsDigest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(SettledFacts settled, Registry registry, AllocationRules rules)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in OfRegistry(registry).Concat(OfRules(rules)).Concat(OfSaid(settled))) Append(line);

        var block = new StringBuilder();
        foreach (var (container, readings) in settled.Readings)
        {
            block.Clear().Append(FactContent.Line("readings", container, readings.Length));
            foreach (var reading in readings)
                block.Append(CultureInfo.InvariantCulture, $"{(int)reading.Quantity} {reading.MeasuredAt.UnixMilliseconds} {reading.Value} {(int)reading.Status}\n");
            Append(block.ToString());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static IEnumerable<string> OfSaid(SettledFacts settled) =>
        [.. settled.Tickets.Select(FactContent.Of), .. settled.StopWeighings.Select(FactContent.Of), .. settled.Statements.Select(FactContent.Of), .. settled.Assessments.Select(FactContent.Of), .. settled.Samples.Select(FactContent.Of)];

    private static IEnumerable<string> OfRegistry(Registry registry) =>
    [
        FactContent.Line("registry", registry.About.Dutch, registry.About.English, registry.Synthetic, registry.Detection.MinimumFillDrop, registry.Detection.MinimumMassDrop, registry.Detection.WindowHours, registry.Detection.Rhythm?.WholeDays),
        .. (registry.Detection.Rhythm?.Windows ?? []).Select(item => FactContent.Line("window", string.Join(' ', item.Days.Order()), item.FromHour, item.ToHour)),
        .. registry.Municipalities.Select(item => FactContent.Line("municipality", item.Code, item.Name)).Order(StringComparer.Ordinal),
        .. registry.Streams.Select(item => FactContent.Line("stream", item.Id, item.NameDutch, item.NameEnglish, item.GramsPerLitre, item.DensitySource.Dutch, item.DensitySource.English)).Order(StringComparer.Ordinal),
        .. registry.Containers.Select(item => FactContent.Line(
            "container", item.Id, item.Municipality, item.Stream, item.CapacityLitres, item.Kind, item.Neighbourhood, item.Route, item.Position?.LatitudeMicrodegrees, item.Position?.LongitudeMicrodegrees)).Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> OfRules(AllocationRules rules) =>
    [
        FactContent.Line("rules", rules.Id, rules.About.Dutch, rules.About.English),
        .. rules.Organisations.Select(item => FactContent.Line("organisation", item.Id, item.Name)).Order(StringComparer.Ordinal),
        .. rules.Streams.SelectMany(OfStream).Order(StringComparer.Ordinal),
        .. (rules.DefaultFactors ?? []).Select(item => FactContent.Line("default factor", item.Kind, item.Mass.Value, item.Source.Dutch, item.Source.English)).Order(StringComparer.Ordinal),
        FactContent.Line("factor band", rules.FactorBand?.LowestPerMille, rules.FactorBand?.HighestPerMille),
    ];

    private static IEnumerable<string> OfStream(StreamRules stream) =>
    [
        FactContent.Line(
            "stream rules", stream.Stream, stream.InterferingLimitPercent, stream.Rate?.EurosPerTonne, stream.Rate?.Basis, stream.Rate?.Source.Dutch, stream.Rate?.Source.English,
            stream.OrphanPlacedOnMarket.Value, stream.KeySource.Dutch, stream.KeySource.English, stream.NonPackagingLimitPercent),
        .. stream.PlacedOnMarket.Select(weight => FactContent.Line("placed on market", stream.Stream, weight.Key, weight.Value.Value)),
    ];
}
