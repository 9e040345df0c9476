using System.Net;
using System.Text.Json;
using Telemetry.Containers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Heart;
using Telemetry.Tests.Monitoring;
using Xunit;

namespace Telemetry.Tests.Api;

public sealed class ApiTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 1);

    private static readonly Registry Registry = World.Registry with
    {
        Containers = [.. World.Registry.Containers, new("-c5", "GM0001", "pmd", 100)],
        Devices = [new Device("d1", "collector", ["c1"], 3_600), new Device("d2", "collector", ["c2", "c3"]), new Device("d3", "collector", ["c3"], 3_600)],
    };

    [Fact]
    public async Task Containers_are_listed_with_when_they_were_heard_last()
    {
        await using var server = await StartAsync(Series.Level(Instant.FromUtc(2026, 5, 1), 5));
        var rows = await RowsAsync(server, "api/containers");
        Assert.Equal(["-c5", "c1", "c2", "c3", "c4"], rows.Select(row => row.GetProperty("container").GetString()));
        Assert.Equal("2026-05-01T00:00:00.000Z", rows[1].GetProperty("lastMeasuredAt").GetString());
        Assert.Equal(JsonValueKind.Null, rows[2].GetProperty("lastMeasuredAt").ValueKind);
        Assert.Equal("'-c5,GM0001,pmd,100,", (await server.Client.GetStringAsync("api/containers?format=csv", TestContext.Current.CancellationToken)).Split("\r\n")[1]);
    }

    [Fact]
    public async Task The_latest_reading_of_each_quantity_is_given()
    {
        await using var server = await StartAsync(Series.Level(Now - Series.Hour, 5), Series.Level(Now - (2 * Series.Hour), 9), Series.Level(Now, 7) with { Quantity = Quantity.Gas });
        var rows = await RowsAsync(server, "api/containers/c1/latest");
        Assert.Equal([("fillLevel", 5, "d1"), ("gas", 7, "d1")], rows.Select(row => (row.GetProperty("quantity").GetString(), row.GetProperty("value").GetInt32(), row.GetProperty("device").GetString())));
    }

    [Fact]
    public async Task Readings_of_a_local_day_and_quantity_come_as_lines_or_as_csv()
    {
        var day = Series.Days("2026-10-25", "2026-10-25");
        await using var server = await StartAsync([.. Series.Every(Series.Hour, day.Widened(Series.Hour)), Series.Level(day.From, 3) with { Quantity = Quantity.Gas }]);
        const string address = "api/containers/c1/readings?from=2026-10-25&to=2026-10-25&quantity=fillLevel";
        Assert.Equal(25, (await RowsAsync(server, address)).Count);

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("text/csv");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var csv = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((26, "c1,fillLevel,basis points,2026-10-24T22:00:00.000Z,1,ok,0,0"), (csv.Length, csv[1]));
    }

    [Fact]
    public async Task Buckets_gaps_and_completeness_know_the_day_of_25_hours()
    {
        var day = Series.Days("2026-10-25", "2026-10-25");
        await using var server = await StartAsync([.. Series.Every(Series.Hour, day).Where((_, hour) => hour is not (3 or 4))]);
        var bucket = Assert.Single(await RowsAsync(server, "api/containers/c1/buckets?size=day&from=2026-10-25&to=2026-10-25"));
        Assert.Equal(("2026-10-25", 23, 23), (bucket.GetProperty("bucket").GetString(), bucket.GetProperty("count").GetInt32(), bucket.GetProperty("sum").GetInt32()));
        var gap = Assert.Single(await RowsAsync(server, "api/containers/c1/gaps?from=2026-10-25&to=2026-10-25"));
        Assert.Equal(("2026-10-25T00:00:00.000Z", "2026-10-25T03:00:00.000Z", 2), (gap.GetProperty("start").GetString(), gap.GetProperty("end").GetString(), gap.GetProperty("missing").GetInt32()));
        var complete = Assert.Single(await RowsAsync(server, "api/devices/d1/completeness?from=2026-10-25&to=2026-10-25"));
        Assert.Equal((25, 23, 9_200), (complete.GetProperty("expected").GetInt32(), complete.GetProperty("arrived").GetInt32(), complete.GetProperty("shareBasisPoints").GetInt32()));
    }

    [Fact]
    public async Task A_container_that_never_sent_is_one_gap_and_nothing_is_missing_before_it_is_due()
    {
        await using var server = await StartAsync();
        var gap = Assert.Single(await RowsAsync(server, "api/containers/c4/gaps?from=2026-10-31&to=2026-12-31&interval=1h&tolerance=0s"));
        Assert.Equal((JsonValueKind.Null, 25, Now.ToString()), (gap.GetProperty("quantity").ValueKind, gap.GetProperty("missing").GetInt32(), gap.GetProperty("end").GetString()));
        Assert.Empty(await RowsAsync(server, "api/containers/c4/gaps?from=2026-11-02&to=2026-12-31&interval=1h"));
        Assert.Empty(await RowsAsync(server, "api/devices/d1/completeness?from=2026-11-02&to=2026-12-31"));
        Assert.Equal(1, Assert.Single(await RowsAsync(server, "api/devices/d3/completeness?from=2026-10-30&to=2026-10-30")).GetProperty("sharedContainers").GetInt32());
    }

    [Theory]
    [InlineData("containers/c1/readings?from=gisteren", "from", "gisteren")]
    [InlineData("containers/c1/readings?from=2026-03-01&from=2026-03-02", "from", "2026-03-01,2026-03-02")]
    [InlineData("containers/c1/readings?from=2026-03-02&to=2026-03-01", "to", "2026-03-01")]
    [InlineData("containers/c1/readings?quantity=weight", "quantity", "weight")]
    [InlineData("containers/c1/readings?format=xml", "format", "xml")]
    [InlineData("containers/c1/readings?quantiti=gas", "query", "quantiti")]
    [InlineData("containers/c1/readings?size=day", "query", "size")]
    [InlineData("containers/c1/buckets?size=fortnight", "size", "fortnight")]
    [InlineData("containers/c1/gaps?to=2026-03-01", "from", "")]
    [InlineData("containers/c1/gaps?from=2026-03-01&to=2026-03-01&interval=0s", "interval", "0s")]
    [InlineData("containers/c1/gaps?from=2026-03-01&to=2026-03-01&tolerance=2h", "tolerance", "2h")]
    [InlineData("devices/d2/completeness?from=2026-03-01&to=2026-03-01", "interval", "")]
    public async Task A_bad_parameter_is_answered_with_400_the_field_the_value_and_the_remedy(string address, string field, string value)
    {
        var problem = await ProblemAsync(address, HttpStatusCode.BadRequest);
        Assert.Equal((field, value), (problem.GetProperty("field").GetString(), problem.GetProperty("value").GetString()));
        Assert.Contains("write", problem.GetProperty("remedy").GetString()!, StringComparison.Ordinal);
        Assert.StartsWith(field + ":", problem.GetProperty("detail").GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("containers/nobody/latest")]
    [InlineData("containers/nobody/readings")]
    [InlineData("containers/nobody/buckets")]
    [InlineData("containers/nobody/gaps?from=2026-03-01&to=2026-03-01&interval=1h")]
    [InlineData("devices/nobody/completeness?from=2026-03-01&to=2026-03-01&interval=1h")]
    public async Task An_unknown_name_is_answered_with_404_and_the_remedy(string address)
    {
        var problem = await ProblemAsync(address, HttpStatusCode.NotFound);
        Assert.Equal("nobody", problem.GetProperty("value").GetString());
        Assert.Contains("registry.json", problem.GetProperty("remedy").GetString()!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_another_machine_that_points_here_is_not_answered()
    {
        await using var server = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/containers");
        request.Headers.Host = "attacker.example";
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<ApiServer> StartAsync(params Reading[] readings)
    {
        var store = new MemoryReadingStore();
        store.Append(1, ReadingColumns.Of("d1", "collector", 1, 0, readings));
        store.Flush();
        return ApiServer.StartAsync(Registry, store, Now);
    }

    private static async Task<List<JsonElement>> RowsAsync(ApiServer server, string address)
    {
        using var answer = await server.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {text}");
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType!.MediaType);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static async Task<JsonElement> ProblemAsync(string address, HttpStatusCode expected)
    {
        await using var server = await StartAsync();
        using var answer = await server.Client.GetAsync("api/" + address, TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
