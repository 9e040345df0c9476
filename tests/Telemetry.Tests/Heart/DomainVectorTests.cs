using System.Globalization;
using System.Text.Json;
using Telemetry.Allocation;
using Telemetry.Quality;
using Telemetry.Quantities;
using Xunit;

namespace Telemetry.Tests.Heart;

/// <summary>Runs the golden vectors of the domain that the heart can answer, where they are at hand.</summary>
public sealed partial class DomainVectorTests
{
    private const string VectorsPath = "domain/vectors.json";

    [Fact]
    public void Golden_vectors_come_out_as_stated()
    {
        var path = Find();
        Assert.SkipWhen(path is null, $"No {VectorsPath} below TELEMETRY_SHARED or a shared folder of a parent directory.");
        using var document = JsonDocument.Parse(File.ReadAllBytes(path!));
        var ran = 0;
        foreach (var vector in document.RootElement.GetProperty("vectors").EnumerateArray())
        {
            var (input, expected) = (vector.GetProperty("input"), vector.GetProperty("expected"));
            if (!input.TryGetProperty("operation", out var operation)) continue;
            var checks = operation.GetString() switch
            {
                "apportion" => Apportion(input, expected),
                "apportion_by_id" => ApportionById(input, expected),
                "acceptance_gate" => Gate(input, expected),
                "compensation" => Compensation(input, expected),
                "reconcile" => Reconcile(input, expected),
                "restatement" => Restate(input, expected),
                "hierarchical_apportion" => Hierarchy(input, expected),
                "ipf" => Fit(input, expected),
                "orphan" => Orphan(input, expected),
                "moisture_correction" => Moist(input, expected),
                "reprocessor_tonnage" => Tonnage(input, expected),
                "chain_yield" => Yield(input, expected),
                "waterfall" => WaterfallOf(input, expected),
                "waterfall_then_apportion" => WaterfallThenApportion(input, expected),
                "ratio_estimate" => Ratio(input, expected),
                "quality_correction" => QualityCorrectionOf(input, expected),
                _ => 0,
            };
            ran += checks;
        }

        Assert.True(ran >= 20, $"Only {ran} checks ran; the vectors may have changed their form.");
    }

    private static int Apportion(JsonElement input, JsonElement expected)
    {
        if (!input.TryGetProperty("weights", out var weights) || !input.TryGetProperty("total", out var total)) return 0;
        var ids = input.TryGetProperty("ids", out var given)
            ? given.EnumerateArray().Select(id => id.GetString()!).ToArray()
            : [.. Enumerable.Range(0, weights.GetArrayLength()).Select(index => index.ToString("D6", CultureInfo.InvariantCulture))];
        var result = Apportionment.LargestRemainder(total.GetInt64(), [.. weights.EnumerateArray().Select((weight, index) => new Weight(ids[index], weight.GetInt64()))]);
        var checks = 0;
        if (expected.TryGetProperty("largest_remainder", out var shares))
        {
            Assert.Equal(shares.EnumerateArray().Select(share => share.GetInt64()), result.Shares);
            checks++;
        }

        if (expected.TryGetProperty("shares", out var byId) && (!input.TryGetProperty("method", out var method) || method.GetString() == "largest_remainder"))
        {
            if (byId.ValueKind == JsonValueKind.Object)
                foreach (var (index, id) in ids.Index()) Assert.Equal(byId.GetProperty(id).GetInt64(), result.Shares[index]);
            else Assert.Equal(byId.EnumerateArray().Select(share => share.GetInt64()), result.Shares);
            checks++;
        }

        if (expected.TryGetProperty("unallocated", out var unallocated)) Assert.Equal(unallocated.GetInt64(), result.Unallocated);
        return checks;
    }

    private static int ApportionById(JsonElement input, JsonElement expected)
    {
        var checks = 0;
        var outcomes = expected.GetProperty("cases").EnumerateArray().ToArray();
        foreach (var (index, one) in input.GetProperty("cases").EnumerateArray().Index())
        {
            if (one.TryGetProperty("method", out var method) && method.GetString() != "largest_remainder") continue;
            var items = one.GetProperty("items").EnumerateArray().Select(item => new Weight(item.GetProperty("id").GetString()!, item.GetProperty("weight").GetInt64())).ToArray();
            var shares = Apportionment.LargestRemainder(one.GetProperty("total").GetInt64(), items).Shares;
            foreach (var (position, item) in items.Index()) Assert.Equal(outcomes[index].GetProperty(item.Id).GetInt64(), shares[position]);
            checks++;
        }

        return checks;
    }

    private static int Gate(JsonElement input, JsonElement expected)
    {
        var limit = Decimal(input.GetProperty("limit_percent"));
        var cases = input.GetProperty("cases").EnumerateArray().ToArray();
        var decisions = expected.TryGetProperty("decisions", out var list) ? list : expected.GetProperty("cases");
        foreach (var (index, one) in cases.Index())
        {
            var outcome = decisions[index].ValueKind == JsonValueKind.Object ? decisions[index].GetProperty("decision") : decisions[index];
            var (net, interfering) = one.ValueKind == JsonValueKind.Object
                ? (one.GetProperty("load_g").GetInt64(), one.GetProperty("interfering_g").GetInt64())
                : (1_000_000L, (long)(Decimal(one) * 10_000m));
            var expectedDecision = outcome.GetString() switch { "accept" => LoadDecision.Accepted, "reject" => LoadDecision.Rejected, _ => LoadDecision.NotEvaluated };
            Assert.Equal(expectedDecision, AcceptanceGate.Judge(new Grams(net), new Grams(interfering), limit).Decision);
        }

        return cases.Length;
    }

    private static int Compensation(JsonElement input, JsonElement expected)
    {
        var inputs = input.TryGetProperty("cases", out var several) ? several.EnumerateArray().ToArray() : [input];
        var outcomes = expected.TryGetProperty("cases", out var results) ? results.EnumerateArray().ToArray() : [expected];
        foreach (var (one, outcome) in inputs.Zip(outcomes))
            Assert.Equal(outcome.GetProperty("amount_cents").GetInt64(), Amounts.Of(Decimal(one.GetProperty("tariff_eur_per_t")), new Grams(one.GetProperty("mass_g").GetInt64())).Value);
        return inputs.Length;
    }

    private static decimal Decimal(JsonElement text) => decimal.Parse(text.GetString()!, NumberStyles.Number, CultureInfo.InvariantCulture);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("TELEMETRY_SHARED") is { Length: > 0 } shared && File.Exists(Path.Combine(shared, VectorsPath)))
            return Path.Combine(shared, VectorsPath);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "shared", VectorsPath))) return Path.Combine(folder.FullName, "shared", VectorsPath);
        return null;
    }
}
