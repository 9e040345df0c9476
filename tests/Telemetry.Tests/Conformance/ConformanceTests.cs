using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Telemetry.Protocol.Conformance;
using Xunit;

namespace Telemetry.Tests.Conformance;

public sealed class ConformanceTests
{
    private static readonly byte[] Own = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Conformance", "vectors.json"));

    [Fact]
    public void The_golden_vectors_of_the_domain_come_out_as_stated()
    {
        var report = ConformanceRun.Of(SharedVectors.ReadOrSkip());
        AssertPassed(report);
        Assert.True(report.Passed >= 54 && report.Compared >= 700, $"Only {report.Passed} vectors and {report.Compared} values; the file may have changed its form.");
    }

    [Fact]
    public void The_vectors_worked_by_hand_come_out_as_stated() => AssertPassed(ConformanceRun.Of(Own));

    [Fact]
    public void Every_operation_has_a_vector_worked_by_hand() =>
        Assert.Equal(ConformanceRun.Operations, ConformanceRun.Of(Own).Vectors.Select(vector => vector.Operation).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_operation_has_its_contract_in_the_documentation() =>
        Assert.All(ConformanceRun.Operations, operation => Assert.Contains($"| `{operation}` |", ConformanceRun.Contracts, StringComparison.Ordinal));

    [Fact]
    public void Every_wrong_value_is_reported_at_its_place()
    {
        var root = JsonNode.Parse(Own)!;
        var falsified = 0;
        foreach (var vector in root["vectors"]!.AsArray())
        {
            foreach (var path in Leaves(vector!["expected"]!).ToList())
            {
                var wrong = vector.DeepClone();
                Falsify(wrong["expected"]!, path);
                var result = Assert.Single(ConformanceRun.Of(FileOf(wrong)).Vectors);
                Assert.True(result is { Outcome: VectorOutcome.Failed, Differences.Count: 1 }, $"{result.Id} {string.Join('.', path)} was falsified and not reported.");
                falsified++;
            }
        }

        Assert.True(falsified > 380, $"Only {falsified} values were falsified.");
    }

    [Fact]
    public void A_difference_names_the_vector_the_place_and_both_values()
    {
        var result = Run("""{"id":"v","input":{"operation":"sum","lines_eur":{"2024":{"a":"1.10"}}},"expected":{"partial_sum_cents":{"2024":111}}}""");
        Assert.Equal(("v", VectorOutcome.Failed), (result.Id, result.Outcome));
        Assert.Equal([new VectorDifference("partial_sum_cents.2024", "111", "110")], result.Differences);
    }

    [Theory]
    [InlineData("""{"id":"v","input":{"operation":"divination"},"expected":{}}""", "divination")]
    [InlineData("""{"id":"v","input":{},"expected":{}}""", "operation")]
    [InlineData("""{"id":"v","input":{"operation":"sum"}}""", "expected")]
    [InlineData("""{"id":"v","input":{"operation":"apportion","weights":[1],"total":1,"method":"dean"},"expected":{}}""", "dean")]
    [InlineData("3", "input")]
    public void What_is_not_ours_is_unsupported_and_says_why(string vector, string word)
    {
        var result = Run(vector);
        Assert.Equal(VectorOutcome.Unsupported, result.Outcome);
        Assert.Contains(word, result.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"values":["x"],"decimals":0}""", "input.values[0] is \"x\"")]
    [InlineData("""{"values":["1"]}""", "input.decimals is missing")]
    [InlineData("""{"values":{},"decimals":0}""", "input.values is {}")]
    [InlineData("""{"values":[1e3],"decimals":0}""", "1e3")]
    public void An_input_that_cannot_be_read_is_refused_with_its_place(string input, string place)
    {
        var result = Run($$$"""{"id":"v","input":{"operation":"round",{{{input[1..]}}},"expected":{"half_to_even":[]}}""");
        Assert.Contains(place, Assert.Single(result.Differences).Got.Replace("\\\"", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void A_file_without_vectors_is_refused(string json) => Assert.Throws<InvalidDataException>(() => ConformanceRun.Of(Encoding.UTF8.GetBytes(json)));

    private static void AssertPassed(ConformanceReport report)
    {
        Assert.Empty(report.Vectors.SelectMany(vector => vector.Differences.Select(difference => $"{vector.Id} {difference}")));
        Assert.Equal((0, 0), (report.Failed, report.Unsupported));
    }

    private static VectorResult Run(string vector) => Assert.Single(ConformanceRun.Of(Encoding.UTF8.GetBytes($$"""{"vectors":[{{vector}}]}""")).Vectors);

    private static byte[] FileOf(JsonNode vector) => Encoding.UTF8.GetBytes(new JsonObject { ["vectors"] = new JsonArray(vector) }.ToJsonString());

    /// <summary>The values that are compared: not those of counter-examples, tolerances, reference results, and errors that any refusal meets.</summary>
    private static IEnumerable<object[]> Leaves(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Where(field => !field.Key.StartsWith("wrong", StringComparison.Ordinal) && !field.Key.EndsWith("_wrong", StringComparison.Ordinal) && field.Key is not ("tolerance" or "adams" or "error"))
            .SelectMany(field => Leaves(field.Value).Select(path => (object[])[field.Key, .. path])),
        JsonArray list => list.Index().SelectMany(one => Leaves(one.Item).Select(path => (object[])[one.Index, .. path])),
        _ => [[]],
    };

    private static void Falsify(JsonNode node, object[] path)
    {
        foreach (var step in path[..^1]) node = step is int index ? node[index]! : node[(string)step]!;
        var wrong = path[^1] is int last ? node[last] : node[(string)path[^1]];
        JsonNode? other = wrong?.GetValueKind() switch
        {
            JsonValueKind.True or JsonValueKind.False => !wrong.GetValue<bool>(),
            JsonValueKind.Number => JsonNode.Parse(wrong.ToJsonString() == "0" ? "1" : $"{wrong.ToJsonString()}1"),
            JsonValueKind.String => $"1{wrong.GetValue<string>()}",
            _ => 1,
        };
        if (path[^1] is int position) node[position] = other;
        else node[(string)path[^1]] = other;
    }
}
