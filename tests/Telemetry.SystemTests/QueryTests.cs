using System.Text.Json;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.SystemTests;

/// <summary>The same questions to a running server and to the command on the same folder. The day has 25 hours, of which three were lost.</summary>
public sealed class QueryTests
{
    private const string Day = "from=2024-10-27&to=2024-10-27";

    [Fact]
    public async Task A_running_server_and_the_command_give_the_same_answers()
    {
        using var installation = new Installation(mosquitto: false);
        await installation.PrepareAsync("simulate", "--seed", "5");
        var device = await WriteDayAsync(installation);
        await installation.StartBrokerAsync();
        await installation.StartServerAsync();
        using var http = new HttpClient { BaseAddress = new Uri(installation.Page, "api/") };
        var (container, data) = (device.Containers[0], installation.Data);

        string[] bounds = ["--data", data, "--container", container, "--from", "2024-10-27", "--to", "2024-10-27"];
        var readings = await GetAsync(http, $"containers/{container}/readings?{Day}&format=csv");
        Assert.Equal(23, readings.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Lines(readings), Lines(await RunAsync(0, ["query", "range", .. bounds])));

        var buckets = await GetAsync(http, $"containers/{container}/buckets?{Day}&size=hour&format=csv");
        Assert.Contains($"{container},fillLevel,basis points,2024-10-27 02:00 +01:00,2024-10-27T01:00:00.000Z,2024-10-27T02:00:00.000Z,false,1,300,300,300,300,300,", buckets, StringComparison.Ordinal);
        Assert.Equal(Lines(buckets), Lines(await RunAsync(0, ["query", "buckets", .. bounds, "--size", "hour"])));

        var gap = JsonDocument.Parse(await GetAsync(http, $"containers/{container}/gaps?{Day}&interval=1h")).RootElement;
        Assert.Equal(3, gap.GetProperty("missing").GetInt32());
        Assert.Equal(gap.ToString(), Assert.Single(JsonDocument.Parse(await RunAsync(0, ["query", "gaps", .. bounds, "--interval", "1h", "--json"])).RootElement.EnumerateArray()).ToString());
        Assert.Contains("3 metingen ontbreken tussen 2024-10-27 08:00 en 2024-10-27 12:00", await RunAsync(0, ["query", "gaps", .. bounds, "--interval", "1h", "--language", "nl"]), StringComparison.Ordinal);

        var complete = JsonDocument.Parse(await GetAsync(http, $"devices/{device.Id}/completeness?{Day}&interval=1h&quantity=fillLevel")).RootElement;
        Assert.Equal((25 * device.Containers.Count, 22), (complete.GetProperty("expected").GetInt32(), complete.GetProperty("arrived").GetInt32()));
        string[] asked = ["query", "completeness", "--data", data, "--device", device.Id, "--from", "2024-10-27", "--to", "2024-10-27", "--quantity", "fillLevel"];
        Assert.Equal(complete.ToString(), Assert.Single(JsonDocument.Parse(await RunAsync(0, [.. asked, "--json"])).RootElement.EnumerateArray()).ToString());
        Assert.Contains($"22 of {25 * device.Containers.Count} readings arrived", await RunAsync(0, asked), StringComparison.Ordinal);

        var latest = JsonDocument.Parse(await RunAsync(0, "query", "latest", "--data", data, "--json")).RootElement;
        Assert.Equal((await GetAsync(http, $"containers/{container}/latest")).Trim(), Assert.Single(latest.EnumerateArray()).ToString());
    }

    [Theory]
    [InlineData("--from: 'yesterday' is not a time", "range", "--container", "x", "--from", "yesterday")]
    [InlineData("--container: 'x' is not in the registry", "range", "--container", "x")]
    [InlineData("--size: 'fortnight' is not a size", "buckets", "--container", "x", "--size", "fortnight")]
    [InlineData("--to: nothing is given", "gaps", "--container", "x", "--from", "2024-10-01")]
    [InlineData("--device: 'x' is not in the registry", "completeness", "--device", "x", "--from", "2024-10-01", "--to", "2024-10-02")]
    public async Task A_wrong_question_is_named_with_its_option_and_the_remedy(string expected, params string[] question)
    {
        using var installation = new Installation(mosquitto: false);
        await installation.PrepareAsync("simulate", "--seed", "5");
        Directory.CreateDirectory(Path.Combine(installation.Data, "log"));
        Assert.Contains(expected, await RunAsync(1, ["query", .. question, "--data", installation.Data]), StringComparison.Ordinal);
    }

    /// <summary>Puts 22 of 25 hourly levels of one container into the log.</summary>
    private static async Task<Device> WriteDayAsync(Installation installation)
    {
        var folder = new DataFolder(installation.Data);
        var device = folder.ReadRegistry().Devices[0];
        var midnight = Amsterdam.Midnight(new DateOnly(2024, 10, 27));
        var readings = Enumerable.Range(0, 25).Where(hour => hour is not (10 or 11 or 12))
            .Select(hour => new Reading(device.Containers[0], Quantity.FillLevel, midnight + TimeSpan.FromHours(hour), hour * 100, ReadingStatus.Ok)).ToList();
        using var store = new MemoryReadingStore();
        await using var intake = Intake.Open(folder.LogFolder, store);
        await intake.AppendAsync(ReadingColumns.Of(device.Id, device.Owner, 1, 0, readings), TestContext.Current.CancellationToken);
        return device;
    }

    private static Task<string> GetAsync(HttpClient http, string address) => http.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        using var verb = ChildProcess.Telemetry(arguments);
        var code = await verb.ExitCodeAsync(TimeSpan.FromMinutes(1));
        Assert.True(code == exitCode, $"exit code {code}:\n{verb.Output}");
        return exitCode == 0 ? verb.StandardOutput : verb.Output;
    }

    private static List<string> Lines(string text) => [.. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
