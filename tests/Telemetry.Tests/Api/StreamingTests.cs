using System.Net;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Tests.Heart;
using Telemetry.Tests.Monitoring;
using Xunit;

namespace Telemetry.Tests.Api;

/// <summary>A long range is neither held in memory nor waited for.</summary>
public sealed class StreamingTests
{
    private const int Many = 1_000_000;

    private static readonly Instant Start = Instant.FromUtc(2005, 1, 1);

    [Theory]
    [InlineData("readings?format=csv", 2)]
    [InlineData("readings?format=ndjson", 1)]
    [InlineData("buckets?size=hour&format=ndjson", 1)]
    public async Task The_first_row_arrives_before_the_last_reading_is_read(string address, int lines)
    {
        using var arrived = new ManualResetEventSlim();
        using var store = new SlowStore(Series.Every(Series.Hour, new TimeWindow(Start, Start + TimeSpan.FromHours(5))))
        {
            Until = number => Assert.True(number < 2 || arrived.Wait(TimeSpan.FromSeconds(30)), "the first row did not go out while the rest was still to be read"),
        };
        await using var server = await ApiServer.StartAsync(World.Registry, store, Start);
        using var reader = await OpenAsync(server, address);
        for (var line = 0; line < lines; line++) Assert.NotNull(await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        Assert.InRange(store.Taken, 1, 2);
        arrived.Set();
        var rest = 0;
        while (await reader.ReadLineAsync(TestContext.Current.CancellationToken) is not null) rest++;
        Assert.Equal((4, 5), (rest, (int)store.Taken));
    }

    [Fact]
    public async Task A_reader_that_stops_holds_up_the_store_and_one_that_leaves_ends_it()
    {
        using var store = new SlowStore(Enumerable.Range(0, Many).Select(i => Series.Level(Start + TimeSpan.FromMinutes(i), i % 10_000)));
        await using var server = await ApiServer.StartAsync(World.Registry, store, Start);
        long held;
        using (var reader = await OpenAsync(server, "readings"))
        {
            await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            held = await StandstillAsync(store);
            Assert.InRange(held, 1, Many / 2);
        }

        Assert.InRange(await StandstillAsync(store), held, Many / 2);
    }

    [Fact]
    public async Task A_store_that_fails_before_its_first_reading_is_an_error_and_one_that_fails_later_breaks_off()
    {
        var failsAt = 0L;
        using var store = new SlowStore(Series.Every(Series.Hour, new TimeWindow(Start, Start + TimeSpan.FromHours(5))))
        {
            Until = number => { if (number == failsAt) throw new InvalidOperationException("the store failed"); },
        };
        await using var server = await ApiServer.StartAsync(World.Registry, store, Start);
        Assert.Equal(HttpStatusCode.InternalServerError, (await server.Client.GetAsync("api/containers/c1/readings", TestContext.Current.CancellationToken)).StatusCode);
        failsAt = 3;
        await Assert.ThrowsAsync<HttpRequestException>(() => server.Client.GetStringAsync("api/containers/c1/readings", TestContext.Current.CancellationToken));
    }

    private static async Task<StreamReader> OpenAsync(ApiServer server, string address)
    {
        var answer = await server.Client.GetAsync("api/containers/c1/" + address, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>How many readings were taken when no more are.</summary>
    private static async Task<long> StandstillAsync(SlowStore store)
    {
        while (true)
        {
            var taken = store.Taken;
            await Task.Delay(300, TestContext.Current.CancellationToken);
            if (store.Taken == taken) return taken;
        }
    }
}
