using System.Text;
using CsCheck;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.RulePacks;
using Xunit;

namespace Telemetry.Tests.RulePacks;

public sealed class RulePackJsonTests
{
    private const string Small = """
        {
          "schema": "telemetry/rule-pack/1", "id": "xx-small", "version": "1", "title": { "nl": "Klein", "en": "Small" }, "about": "–",
          "country": "NL", "currency": "EUR", "timeZone": "Europe/Amsterdam", "from": "2024-01-01", "rank": "law",
          "sources": [{ "id": "s", "citation": "Stb. 1", "rank": "law" }],
          "figures": [{ "id": "f", "title": "F", "unit": "perTonne", "values": [{ "from": "2024-01-01", "value": "261.07", "source": "s" }] }],
          "inputs": [{ "table": "t", "from": "measured:accepted", "unit": "gram", "dimensions": ["municipality"], "title": "T" }],
          "steps": [{ "id": "r", "step": "rate", "title": "R", "in": { "table": "t" }, "out": { "amount": "a" }, "with": { "rate": "figure:f" } }],
          "bookings": []
        }
        """;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Refusal(string before, string after)
    {
        Assert.Contains(before, Small, StringComparison.Ordinal);
        return Assert.Throws<UnreadableRegisterException>(() => RulePackJson.Read(Bytes(Small.Replace(before, after, StringComparison.Ordinal)))).Message;
    }

    [Fact]
    public void Every_shipped_pack_comes_back_from_its_own_writing_and_from_its_canonical_bytes()
    {
        foreach (var shipped in ShippedPacks.All)
        {
            var canonical = RulePackJson.Canonical(shipped.Pack);
            Assert.Equal(canonical, RulePackJson.Canonical(RulePackJson.Read(RulePackJson.Write(shipped.Pack))));
            Assert.Equal(canonical, RulePackJson.Canonical(RulePackJson.Read(canonical)));
        }
    }

    [Fact]
    public void The_hash_goes_by_what_is_said_and_not_by_how_it_is_laid_out()
    {
        var hash = RulePackJson.Hash(RulePackJson.Read(Bytes(Small)));
        var otherLayout = Small.Replace("\"id\": \"xx-small\", \"version\": \"1\"", "\"version\":\"1\",\n\n\"id\":\"xx\\u002dsmall\"", StringComparison.Ordinal);
        Assert.Equal(hash, RulePackJson.Hash(RulePackJson.Read([0xEF, 0xBB, 0xBF, .. Bytes(otherLayout)])));
        Assert.NotEqual(hash, RulePackJson.Hash(RulePackJson.Read(Bytes(Small.Replace("261.07", "261.08", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Canonical_bytes_are_sorted_names_without_spaces_and_without_what_is_not_known() => Assert.Equal(
        """{"about":"–","bookings":[],"country":"NL","currency":"EUR","figures":[{"id":"f","title":"F","unit":"perTonne","values":[{"from":"2024-01-01","source":"s","value":"261.07"}]}],"from":"2024-01-01","id":"xx-small","inputs":[{"dimensions":["municipality"],"from":"measured:accepted","required":true,"table":"t","title":"T","unit":"gram"}],"rank":"law","schema":"telemetry/rule-pack/1","sources":[{"citation":"Stb. 1","id":"s","rank":"law"}],"steps":[{"id":"r","in":{"table":"t"},"out":{"amount":"a"},"step":"rate","title":"R","with":{"rate":"figure:f"}}],"timeZone":"Europe/Amsterdam","title":{"en":"Small","nl":"Klein"},"version":"1"}""",
        Encoding.UTF8.GetString(RulePackJson.Canonical(RulePackJson.Read(Bytes(Small)))));

    [Theory]
    [InlineData("\"value\": \"261.07\"", "\"value\": 261.07", "$.figures[0].values[0].value")]
    [InlineData("\"value\": \"261.07\"", "\"valeu\": \"261.07\"", "valeu")]
    [InlineData("\"value\": \"261.07\", ", "", "value")]
    [InlineData("\"rate\": \"figure:f\"", "\"rate\": null", "$.steps[0].with.rate is null; leave out what is not known.")]
    [InlineData("\"bookings\": []", "\"bookings\": [null]", "$.bookings[0] is null")]
    [InlineData("\"unit\": \"perTonne\"", "\"unit\": \"perTon\"", "$.figures[0].unit")]
    [InlineData("\"unit\": \"perTonne\"", "\"unit\": 3", "$.figures[0].unit")]
    [InlineData("\"rank\": \"law\",\n", "\"rank\": \"law\", \"rank\": \"law\",\n", "rank")]
    [InlineData("\"from\": \"2024-01-01\", \"rank\"", "\"from\": \"1-1-2024\", \"rank\"", "$.from")]
    [InlineData("rule-pack/1", "rule-pack/2", "this version reads 'telemetry/rule-pack/1'")]
    [InlineData("{ \"nl\": \"Klein\", \"en\": \"Small\" }", "{ \"nl\": \"Klein\" }", "$.title")]
    public void A_pack_that_is_not_of_the_form_is_refused_with_its_place(string before, string after, string place) =>
        Assert.Contains(place, Refusal(before, after), StringComparison.Ordinal);

    [Fact]
    public void Any_bytes_are_read_or_refused_and_a_pack_that_is_read_says_itself_again() =>
        Gen.Select(Gen.Int[0, Small.Length - 1], Gen.Byte, Gen.Int[0, 2]).Sample(
            (position, value, kind) =>
            {
                var bytes = Bytes(Small).ToList();
                if (kind == 0) bytes[position] = value;
                else if (kind == 1) bytes.RemoveAt(position);
                else bytes.Insert(position, value);
                try
                {
                    var canonical = RulePackJson.Canonical(RulePackJson.Read(bytes.ToArray()));
                    Assert.Equal(canonical, RulePackJson.Canonical(RulePackJson.Read(canonical)));
                }
                catch (UnreadableRegisterException error)
                {
                    Assert.StartsWith("rule pack: $", error.Message, StringComparison.Ordinal);
                }
            },
            iter: LawCases.Of(5_000));

    [Fact]
    public void A_name_that_is_no_text_is_refused() =>
        Assert.Contains("cannot be read", Refusal("{ \"rate\": ", "{ \"\\ud800\": "), StringComparison.Ordinal);
}
