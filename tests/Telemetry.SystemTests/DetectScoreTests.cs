using System.Text.Json;

namespace Telemetry.SystemTests;

public sealed class DetectScoreTests
{
    [Fact]
    public async Task A_world_is_scored_with_its_counts_and_the_same_every_time()
    {
        string[] command = ["detect", "score", "--world", "clean", "--containers", "6", "--days", "60", "--seeds", "4", "--shuffles", "3", "--json"];
        var (first, again) = (await OnlyAsync(command), await OnlyAsync(command));
        Assert.Equal("clean", first.GetProperty("world").GetString());
        Assert.Equal(6, first.GetProperty("total").GetProperty("containers").GetInt32());
        Assert.True(first.GetProperty("total").GetProperty("recall").GetProperty("of").GetInt32() > 5);
        Assert.Equal(3, first.GetProperty("sameInAnyOrder").GetProperty("hits").GetInt32());
        Assert.Equal(first.GetProperty("total").ToString(), again.GetProperty("total").ToString());
    }

    [Theory]
    [InlineData("--world", "moon")]
    [InlineData("--without", "gravity")]
    [InlineData("--containers", "0")]
    [InlineData("--days", "3")]
    public async Task An_option_that_makes_no_sense_is_named_with_its_value(string option, string value)
    {
        using var verb = ChildProcess.Telemetry("detect", "score", option, value);
        Assert.Equal(1, await verb.ExitCodeAsync(TimeSpan.FromMinutes(1)));
        Assert.Contains(option, verb.Output, StringComparison.Ordinal);
        Assert.Contains(value, verb.Output, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> OnlyAsync(string[] arguments)
    {
        using var verb = ChildProcess.Telemetry(arguments);
        Assert.True(await verb.ExitCodeAsync(TimeSpan.FromMinutes(2)) == 0, verb.Output);
        return Assert.Single(JsonDocument.Parse(verb.StandardOutput).RootElement.Clone().EnumerateArray());
    }
}
