using System.Net;
using System.Text.Json;

namespace Telemetry.SystemTests;

/// <summary>The pick list of a replayed region by the page, the address and the command.</summary>
public sealed class PickListTests
{
    [Fact]
    public async Task Page_address_and_command_give_the_same_list()
    {
        using var installation = new Installation(mosquitto: false);
        await RunAsync("demo", "--out", installation.Root, "--seed", "5");
        var rows = JsonDocument.Parse(await RunAsync("forecast", "pick", "--data", installation.Data, "--json")).RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        await installation.StartBrokerAsync();
        await installation.StartServerAsync();
        using var http = new HttpClient { BaseAddress = installation.Page };

        Assert.Equal(rows.Select(row => row.ToString()), Lines(await GetAsync(http, "api/picklist")));
        Assert.Equal(200, Lines(await GetAsync(http, "api/forecast")).Length);
        var (dutch, english) = (await GetAsync(http, "picklist"), await GetAsync(http, "picklist?language=en"));
        foreach (var row in rows)
        {
            Assert.Contains(row.GetProperty("whyDutch").GetString()!, WebUtility.HtmlDecode(dutch), StringComparison.Ordinal);
            Assert.Contains(row.GetProperty("whyEnglish").GetString()!, WebUtility.HtmlDecode(english), StringComparison.Ordinal);
        }

        using var refused = await http.GetAsync(new Uri("api/picklist?at=soon", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static Task<string> GetAsync(HttpClient http, string address) => http.GetStringAsync(address, TestContext.Current.CancellationToken);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static async Task<string> RunAsync(params string[] arguments)
    {
        using var verb = ChildProcess.Telemetry(arguments);
        Assert.True(await verb.ExitCodeAsync(TimeSpan.FromMinutes(2)) == 0, verb.Output);
        return verb.StandardOutput;
    }
}
