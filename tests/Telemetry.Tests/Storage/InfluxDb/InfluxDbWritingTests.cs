using System.Net;
using System.Net.Http.Headers;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings.InfluxDb;
using Telemetry.Tests.Diagnostics;
using Telemetry.Tests.Storage.Contract;
using Xunit;

namespace Telemetry.Tests.Storage.InfluxDb;

/// <summary>What the store does when a server is away, busy or says no, and what exactly it sends.</summary>
public sealed class InfluxDbWritingTests : IDisposable
{
    private readonly StubServer server = new();
    private readonly ImmediateTime time = new();
    private readonly InfluxDbOptions options = new() { Url = "http://127.0.0.1:1", Database = "readings", LogName = "writing-tests", Attempts = 6 };

    public void Dispose() => server.Dispose();

    [Fact]
    public void A_reading_is_one_line_with_its_tags_fields_and_millisecond()
    {
        using var store = Open(options);
        store.Append(1, StoredLog.Batch([new Reading("c-1", Quantity.FillLevel, new Instant(1_727_740_800_123), -5, ReadingStatus.Suspect, 12, 3)], epoch: ulong.MaxValue, first: 7));
        store.Flush();
        var (path, body, _) = server.Writes.First();
        Assert.Equal("/write?db=readings&precision=ms", path);
        Assert.Equal(
            "readings,container=c-1,device=device-1,owner=owner-1,quantity=FillLevel epoch=-1i,sequence=7i,value=-5i,status=2i,raw=12i,calibration=3i,received_at=1727827200000i 1727740800123",
            body);
    }

    [Fact]
    public void Requests_hold_no_more_points_and_bytes_than_the_options_say()
    {
        using var store = Open(options with { MaximumPoints = 10, MaximumBytes = 64 * 1024 });
        store.Append(1, Batch(95));
        store.Flush();
        Assert.Equal([.. Enumerable.Repeat(10, 9), 5, 1], server.Writes.Select(request => request.Body.Split('\n').Length));

        server.OnWrite = (_, body) => body.Length > 64 * 1024 ? StubServer.Answer(HttpStatusCode.RequestEntityTooLarge, "") : null;
        store.Append(2, Batch(2_000));
        store.Flush();
        Assert.Equal((2_095, 2_095), (store.Totals.Written, store.Totals.Acknowledged));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(0)]
    public void What_may_pass_is_tried_again_until_it_is_acknowledged(int status)
    {
        server.OnWrite = (write, _) => write > 3 ? null : status == 0 ? StubServer.Broken() : StubServer.Answer((HttpStatusCode)status, "busy");
        using var store = Open(options);
        store.Append(1, Batch(5));
        store.Flush();
        Assert.Equal(new WriteTotals(5, 5, 3), store.Totals);
        Assert.Equal(3, time.Waits.Count);
    }

    [Theory]
    [InlineData(401, "the token")]
    [InlineData(403, "right to read and write")]
    [InlineData(404, "create the database")]
    [InlineData(413, "fewer points")]
    [InlineData(422, "")]
    public void What_will_never_pass_is_sent_once_and_told_with_the_remedy(int status, string remedy)
    {
        server.OnWrite = (_, _) => StubServer.Answer((HttpStatusCode)status, "no");
        using var store = Open(options);
        store.Append(1, Batch(5));
        var error = Assert.Throws<InfluxDbRefusedException>(store.Flush);
        Assert.Contains(remedy, error.Message, StringComparison.Ordinal);
        Assert.Single(server.Writes);
        Assert.Equal((5, 0), (store.Totals.Written, store.Totals.Acknowledged));
    }

    [Fact]
    public void A_point_that_the_server_refuses_is_named()
    {
        server.OnWrite = (_, body) => body.Contains("sequence=41i", StringComparison.Ordinal) ? StubServer.Answer(HttpStatusCode.BadRequest, "field type conflict dropped=1") : null;
        using var store = Open(options);
        store.Append(1, Batch(100));
        var error = Assert.Throws<InfluxDbRefusedException>(store.Flush);
        Assert.Contains("field type conflict", error.Message, StringComparison.Ordinal);
        Assert.Contains("sequence=41i,", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sequence=40i,", error.Message, StringComparison.Ordinal);
        Assert.True(server.Writes.Count() < 10);
    }

    [Fact]
    public void Waits_are_drawn_from_bounds_that_double_up_to_the_longest_and_end()
    {
        server.OnWrite = (_, _) => StubServer.Broken();
        using var store = Open(options with { Attempts = 12, LeastDelay = TimeSpan.FromSeconds(1), MostDelay = TimeSpan.FromSeconds(20) });
        store.Append(1, Batch(1));
        Assert.Throws<InfluxDbUnavailableException>(store.Flush);
        Assert.Equal(11, time.Waits.Count);
        double[] bounds = [1, 2, 4, 8, 16, 20, 20, 20, 20, 20, 20];
        Assert.All(time.Waits.Zip(bounds), pair => Assert.InRange(pair.First.TotalSeconds, 0, pair.Second));
        Assert.Equal(11, time.Waits.Distinct().Count());
    }

    [Fact]
    public void A_wait_that_the_server_asks_for_is_kept_up_to_the_longest_of_ours()
    {
        server.OnWrite = (write, _) =>
        {
            if (write > 2) return null;
            var busy = StubServer.Answer(HttpStatusCode.ServiceUnavailable, "");
            busy.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(write == 1 ? 4 : 4_000));
            return busy;
        };
        using var store = Open(options with { LeastDelay = TimeSpan.FromSeconds(1), MostDelay = TimeSpan.FromSeconds(20) });
        store.Append(1, Batch(1));
        store.Flush();
        Assert.Equal([4.0, 20.0], time.Waits.Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public void What_a_failed_flush_could_not_send_goes_with_the_next_one_and_the_position_only_then()
    {
        server.OnWrite = (_, _) => StubServer.Broken();
        using var store = Open(options);
        store.Append(1, Batch(3));
        store.Append(2, Batch(4));
        Assert.Throws<InfluxDbUnavailableException>(store.Flush);
        Assert.Equal((7, 0, 0UL), (store.Totals.Written, store.Totals.Acknowledged, store.FirstMissingSegment));
        Assert.DoesNotContain(server.Writes, write => write.Body.StartsWith("position", StringComparison.Ordinal));

        server.OnWrite = (_, _) => null;
        store.Flush();
        Assert.Equal((7, 7, 2UL), (store.Totals.Written, store.Totals.Acknowledged, store.FirstMissingSegment));
        Assert.Equal("position,log=writing-tests first_missing_segment=2i,journal_key=0i 0", server.Writes.Last().Body);
    }

    [Fact]
    public void More_is_taken_only_when_full_requests_could_be_sent()
    {
        server.OnWrite = (_, _) => StubServer.Broken();
        using var store = Open(options with { MaximumPoints = 10 });
        store.Append(1, Batch(25));
        Assert.Throws<InfluxDbUnavailableException>(() => store.Append(1, Batch(25)));
        Assert.Equal(25, store.Totals.Written);
    }

    [Fact]
    public void Segments_that_are_in_the_database_are_not_sent_again()
    {
        server.OnQuery = query => query.Contains("position", StringComparison.Ordinal)
            ? StubServer.Answer(HttpStatusCode.OK, """{"results":[{"series":[{"name":"position","columns":["time","first_missing_segment","journal_key"],"values":[[0,5,77]]}]}]}""")
            : null;
        using var store = Open(options);
        Assert.Equal(5UL, store.FirstMissingSegment);
        store.Append(4, Batch(9));
        store.Append(5, StoredLog.Batch([new Reading("c", Quantity.Tilt, new Instant(0), 0, ReadingStatus.Ok)], setAside: [0]));
        store.Flush();
        Assert.EndsWith(" 1727827200000000000", Assert.Single(server.Writes).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Compressed_points_are_the_same_points()
    {
        using (var plain = Open(options)) Send(plain);
        using (var compressed = Open(options with { Compress = true })) Send(compressed);
        var bodies = server.Writes.Where(write => write.Body.StartsWith("readings", StringComparison.Ordinal)).Select(write => write.Body).ToList();
        Assert.Equal(2, bodies.Count);
        Assert.Equal(bodies[0], bodies[1]);

        static void Send(InfluxDbReadingStore store)
        {
            store.Append(1, Batch(50));
            store.Flush();
        }
    }

    [Fact]
    public void Whoever_watches_sees_how_far_the_server_is_behind()
    {
        server.OnWrite = (write, _) => write == 1 ? StubServer.Broken() : StubServer.Answer(HttpStatusCode.NotFound, "");
        using var store = Open(options);
        using var meter = new MeterReadings(InfluxDbMeter.Name, new KeyValuePair<string, object?>("log", options.LogName));
        store.Append(1, Batch(8));
        Assert.Throws<InfluxDbRefusedException>(store.Flush);
        Assert.Equal((8.0, 0.0, 1.0), (meter["telemetry.store.points.written"], meter["telemetry.store.points.acknowledged"], meter["telemetry.store.retries"]));
        server.OnWrite = (_, _) => null;
        store.Flush();
        Assert.Equal((8.0, 8.0), (meter["telemetry.store.points.written"], meter["telemetry.store.points.acknowledged"]));
    }

    private static ReadingColumns Batch(int count) =>
        StoredLog.Batch([.. Enumerable.Range(0, count).Select(i => new Reading("c", Quantity.FillLevel, new Instant(1_727_740_800_000 + i), i, ReadingStatus.Ok))]);

    private InfluxDbReadingStore Open(InfluxDbOptions with) => InfluxDbReadingStore.Open(with, time, new Random(1), server);
}
