using System.Text;
using System.Text.Json;
using Telemetry.Protocol.RulePacks;
using Xunit;

namespace Telemetry.Tests.RulePacks;

public sealed class CanonicalJsonTests
{
    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(JsonSerializer.Deserialize<JsonElement>(json)));

    [Fact]
    public void Names_are_ordered_by_their_utf_16_code_units() =>
        // The order of the example in RFC 8785, 3.2.3: a line end, a digit, a control character, then by rising code unit; the emoji's surrogate comes before U+FB33.
        Assert.Equal(
            "{\"\\r\":1,\"1\":2,\"\u0080\":3,\"\u00f6\":4,\"\u20ac\":5,\"\U0001F600\":6,\"\uFB33\":7}",
            Canonical("""{ "\u20ac": 5, "\r": 1, "\ufb33": 7, "1": 2, "\ud83d\ude00": 6, "\u0080": 3, "\u00f6": 4 }"""));

    [Fact]
    public void Strings_have_the_fewest_escapes() => Assert.Equal("""["\u000f\n\"\\/é\b\f\t"]""", Canonical("""["\u000F\u000a\"\\\/\u00e9\b\f\t"]"""));

    [Fact]
    public void Whole_numbers_and_words_stay_what_they_are() => Assert.Equal("""{"a":[true,false,null,-5,0,9007199254740992]}""", Canonical("""{ "a" : [ true, false, null, -5, 0, 9007199254740992 ] }"""));

    [Theory]
    [InlineData("1.5")]
    [InlineData("9007199254740993")]
    public void A_number_that_readers_do_not_agree_on_is_refused(string number) =>
        Assert.Contains("write it as a string", Assert.Throws<ArgumentException>(() => Canonical(number)).Message, StringComparison.Ordinal);
}
