using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Telemetry.Allocation;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>Results in the notation of the vectors: whole numbers as JSON numbers of any length, all other exact values as text.</summary>
internal static class VectorOutput
{
    public static JsonNode Whole(BigInteger value) => JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))!;

    /// <summary>A decimal without trailing zeros, or n/d where it does not end.</summary>
    public static JsonNode? Exact(Fraction? value) => value is { } exact ? JsonValue.Create(exact.ToString()) : null;

    /// <summary>Always n/d.</summary>
    public static JsonNode? Ratio(Fraction? value) => value is { } exact ? JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{exact.Numerator}/{exact.Denominator}")) : null;

    /// <summary>Halves away from zero, trailing zeros kept.</summary>
    public static JsonNode? Fixed(Fraction? value, int decimals) => value is { } exact ? JsonValue.Create(exact.ToFixed(decimals)) : null;

    public static JsonArray Wholes(IEnumerable<BigInteger> values) => List(values.Select(Whole));

    public static JsonArray List(IEnumerable<JsonNode?> values) => new([.. values]);

    public static JsonObject Map(IEnumerable<(string Id, JsonNode? Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (id, value) in entries) map[id] = value;
        return map;
    }

    /// <summary>Shares by the ids of their weights.</summary>
    public static JsonObject Map(IEnumerable<ExactWeight> weights, IEnumerable<BigInteger> shares) => Map(weights.Zip(shares, (weight, share) => (weight.Id, (JsonNode?)Whole(share))));

    /// <summary>Masses summed by id.</summary>
    public static JsonObject Sums(IEnumerable<(string Id, BigInteger Mass)> masses) =>
        Map(masses.GroupBy(mass => mass.Id, StringComparer.Ordinal).Select(group => (group.Key, (JsonNode?)Whole(Sum(group.Select(mass => mass.Mass))))));

    public static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, BigInteger.Add);

    /// <summary>The id of a claimant that has none: its position, so written that it orders as a number.</summary>
    public static string Position(int position) => position.ToString("D10", CultureInfo.InvariantCulture);
}
