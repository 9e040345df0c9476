using System.Text;
using Telemetry.Containers;
using Telemetry.Protocol.Registers;
using Telemetry.Quantities;
using Telemetry.Readings.Retention;
using Telemetry.Simulators.World;
using Xunit;

namespace Telemetry.Tests.Simulators;

public sealed class RegisterJsonTests
{
    private static readonly Scenario World = SyntheticRegion.Build(1);

    [Fact]
    public void A_registry_survives_writing_and_reading()
    {
        var json = RegisterJson.WriteRegistry(World.Registry);
        var read = RegisterJson.ReadRegistry(json);
        Assert.Equal(json, RegisterJson.WriteRegistry(read));
        Assert.Equal(World.Registry.Containers, read.Containers);
        Assert.Equal(World.Registry.Owners, read.Owners);
    }

    [Fact]
    public void Rules_survive_writing_and_reading()
    {
        var json = RegisterJson.WriteRules(World.Rules);
        var read = RegisterJson.ReadRules(json);
        Assert.Equal(json, RegisterJson.WriteRules(read));
        Assert.Equal(261.07m, read.Streams[0].Rate!.EurosPerTonne);
        Assert.Null(read.Streams[2].Rate);
        Assert.Equal(0m, read.Streams[4].Rate!.EurosPerTonne);
    }

    [Fact]
    public void A_text_is_plain_where_both_languages_say_the_same()
    {
        var json = Encoding.UTF8.GetString(RegisterJson.WriteRegistry(World.Registry with { About = "Haven" }));
        Assert.Contains("\"about\": \"Haven\"", json, StringComparison.Ordinal);
        Assert.Equal(new Wording("Haven", "Haven"), RegisterJson.ReadRegistry(Encoding.UTF8.GetBytes(json)).About);
        var both = json.Replace("\"Haven\"", "{ \"en\": \"Port\", \"nl\": \"Haven\" }", StringComparison.Ordinal);
        Assert.Equal(new Wording("Haven", "Port"), RegisterJson.ReadRegistry(Encoding.UTF8.GetBytes(both)).About);
    }

    [Theory]
    [InlineData("{ \"nl\": \"Haven\" }")]
    [InlineData("{ \"nl\": \"Haven\", \"nl\": \"Haven\" }")]
    [InlineData("{ \"nl\": \"Haven\", \"en\": \"Port\", \"de\": \"Hafen\" }")]
    [InlineData("{ \"nl\": \"Haven\", \"en\": 1 }")]
    [InlineData("7")]
    public void A_text_in_one_language_only_is_named_by_its_path(string text)
    {
        var json = Encoding.UTF8.GetString(RegisterJson.WriteRegistry(World.Registry with { About = "Haven" })).Replace("\"Haven\"", text, StringComparison.Ordinal);
        Assert.Contains("$.about", Assert.Throws<UnreadableRegisterException>(() => RegisterJson.ReadRegistry(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_masses_are_plain()
    {
        Assert.Contains("\"kind\": \"producerOrganisation\"", Encoding.UTF8.GetString(RegisterJson.WriteRegistry(World.Registry)), StringComparison.Ordinal);
        Assert.Contains("\"pro-kringwerk\": 61234567", Encoding.UTF8.GetString(RegisterJson.WriteRules(World.Rules)), StringComparison.Ordinal);
    }

    [Fact]
    public void Holds_survive_writing_and_reading_and_one_that_is_null_is_named()
    {
        EvidenceHold[] holds = [new(Instant.FromUtc(2024, 1, 1), Instant.FromUtc(2024, 4, 1), Instant.FromUtc(2024, 5, 1), "2024-Q1"), new(Instant.MinValue, Instant.MaxValue, Instant.FromUtc(2025, 1, 1), "all")];
        Assert.Equal(holds, RegisterJson.ReadHolds(RegisterJson.WriteHolds(holds)));
        Assert.Contains("$[0]", Assert.Throws<UnreadableRegisterException>(() => RegisterJson.ReadHolds("[null]"u8)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"gramsPerLitre\": 290", "\"gramsPerLiter\": 290", "$.streams[1].gramsPerLiter")]
    [InlineData("\"gramsPerLitre\": 290", "\"gramsPerLitre\": 290.5", "$.streams[1].gramsPerLitre")]
    [InlineData("\"gramsPerLitre\": 290", "\"gramsPerLitre\": 290, \"gramsPerLitre\": 291", "gramsPerLitre")]
    [InlineData("\"kind\": \"collector\"", "\"kind\": 2", "$.owners[6].kind")]
    [InlineData("\"synthetic\": true", "\"synthetic\": null", "$.synthetic")]
    [InlineData("\"about\": ", "\"About\": ", "$.About")]
    [InlineData("\"owners\": [", "\"owners\": [ null,", "$.owners[0]")]
    public void A_wrong_field_is_named_by_its_path(string right, string wrong, string path)
    {
        var json = Encoding.UTF8.GetString(RegisterJson.WriteRegistry(World.Registry)).Replace(right, wrong, StringComparison.Ordinal);
        var error = Assert.Throws<UnreadableRegisterException>(() => RegisterJson.ReadRegistry(Encoding.UTF8.GetBytes(json)));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mass_with_decimals_is_an_error_and_a_byte_order_mark_is_not()
    {
        var json = Encoding.UTF8.GetString(RegisterJson.WriteRules(World.Rules));
        RegisterJson.ReadRules(Encoding.UTF8.GetBytes("\uFEFF" + json));
        var error = Assert.Throws<UnreadableRegisterException>(() => RegisterJson.ReadRules(Encoding.UTF8.GetBytes(json.Replace("61234567", "61234567.5", StringComparison.Ordinal))));
        Assert.Contains("pro-kringwerk", error.Message, StringComparison.Ordinal);
    }
}
