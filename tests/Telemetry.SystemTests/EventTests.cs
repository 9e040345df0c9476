using System.Text.Json;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Server;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings.Memory;

namespace Telemetry.SystemTests;

/// <summary>The journal of emptyings through the real server, killed and started again, and what people say of it through the command.</summary>
public sealed class EventTests
{
    private static readonly Instant Start = Instant.FromUtc(2024, 10, 1);

    [Fact]
    public async Task Emptyings_are_published_revised_by_late_readings_voided_by_a_person_and_survive_a_kill()
    {
        using var installation = new Installation(mosquitto: false);
        await installation.PrepareAsync("simulate", "--seed", "5");
        var device = new DataFolder(installation.Data).ReadRegistry().Devices[0];
        var container = device.Containers[0];
        await installation.StartBrokerAsync();

        // Full before hour 24, empty after hour 36; what lies between comes late.
        await WriteAsync(installation, device, 0, [.. Enumerable.Range(0, 24), .. Enumerable.Range(37, 24)]);
        await installation.StartServerAsync();
        using var http = new HttpClient { BaseAddress = new Uri(installation.Page, "api/events/") };
        var first = Assert.Single(await EventuallyAsync(http, 1));
        Assert.Equal(("emptying.detected", container), (first.GetProperty("type").GetString(), first.GetProperty("subject").GetString()));

        installation.Kill("server");
        await WriteAsync(installation, device, 100, [.. Enumerable.Range(24, 13)]);
        await installation.StartServerAsync();
        var both = await EventuallyAsync(http, 2);
        Assert.Equal(first.ToString(), both[0].ToString());
        Assert.Equal("emptying.revised", both[1].GetProperty("type").GetString());
        Assert.Equal("2024-10-02T06:00:00.000Z", both[1].GetProperty("data").GetProperty("after").GetProperty("firstEmpty").GetString());
        Assert.Equal(both[1].ToString(), Assert.Single(await JournalAsync(http, "?after=" + both[0].GetProperty("sequence").GetString())).ToString());

        string[] said = ["--data", installation.Data, "--container", container, "--from", "2024-10-02", "--to", "2024-10-02", "--actor", "planner-7"];
        Assert.Contains("voided: " + container, await RunAsync(0, ["events", "void", .. said, "--reason", "lid stood open"]), StringComparison.Ordinal);
        Assert.Contains("was said before", await RunAsync(0, ["events", "void", .. said, "--reason", "lid stood open"]), StringComparison.Ordinal);
        Assert.Contains("--reason: '' is not usable", await RunAsync(1, ["events", "void", .. said, "--reason", " "]), StringComparison.Ordinal);
        var csv = await http.GetStringAsync("?format=csv&container=" + container, TestContext.Current.CancellationToken);
        Assert.Contains(",voided,", csv, StringComparison.Ordinal);
        Assert.Contains(",lid stood open,planner-7,", csv, StringComparison.Ordinal);
        Assert.Equal(csv.ReplaceLineEndings("\n").Trim(), (await RunAsync(0, "events", "list", "--data", installation.Data, "--container", container)).ReplaceLineEndings("\n").Trim());
        using var page = new HttpClient { BaseAddress = installation.Page };
        var shown = await page.GetStringAsync("containers/" + container, TestContext.Current.CancellationToken);
        Assert.Contains("class=\"voided\"", shown, StringComparison.Ordinal);
        Assert.Contains("vervallen verklaard", shown, StringComparison.Ordinal);

        // Without its journal the server looks at everything again and finds what stood.
        installation.Kill("server");
        foreach (var file in Directory.GetFiles(installation.Data, "ledger.db*")) File.Delete(file);
        await installation.StartServerAsync();
        var again = Assert.Single(await EventuallyAsync(http, 1)).GetProperty("data");
        Assert.Equal(both[1].GetProperty("data").GetProperty("after").ToString(), again.GetProperty("after").ToString());
    }

    /// <summary>Into the log, as if a bridge had brought them before the server started.</summary>
    private static async Task WriteAsync(Installation installation, Device device, ulong sequence, IReadOnlyList<int> hours)
    {
        var readings = hours.Select(hour => new Reading(device.Containers[0], Quantity.FillLevel, Start + TimeSpan.FromHours(hour), hour < 30 ? 8_000 : 300, ReadingStatus.Ok)).ToList();
        using var store = new MemoryReadingStore();
        await using var intake = Intake.Open(new DataFolder(installation.Data).LogFolder, store);
        await intake.AppendAsync(ReadingColumns.Of(device.Id, device.Owner, 1, sequence, readings), TestContext.Current.CancellationToken);
    }

    private static async Task<List<JsonElement>> EventuallyAsync(HttpClient http, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var events = await JournalAsync(http, "");
            if (events.Count >= count) return events;
            await Task.Delay(100, limit.Token);
        }
    }

    private static async Task<List<JsonElement>> JournalAsync(HttpClient http, string query) =>
        [.. (await http.GetStringAsync("journal" + query, TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static async Task<string> RunAsync(int exitCode, params string[] arguments)
    {
        using var verb = ChildProcess.Telemetry(arguments);
        var code = await verb.ExitCodeAsync(TimeSpan.FromMinutes(1));
        Assert.True(code == exitCode, $"exit code {code}:\n{verb.Output}");
        return exitCode == 0 ? verb.StandardOutput : verb.Output;
    }
}
