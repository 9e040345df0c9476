using System.Net;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.InfluxDb;
using Xunit;

namespace Telemetry.Tests.Storage.InfluxDb;

/// <summary>A 1.x server shows points of which some fields are not written yet; no answer of the store does.</summary>
public sealed class InfluxDbTornPointTests : IDisposable
{
    private const string Series = """{"results":[{"series":[{"tags":{"container":"c","device":"d","owner":"o","quantity":"Tilt"},"columns":[],"values":[""";

    private readonly StubServer server = new();
    private int questions;

    public void Dispose() => server.Dispose();

    [Fact]
    public void The_newest_of_a_series_that_is_torn_is_asked_for_again_by_itself()
    {
        using var store = Open();
        server.OnQuery = query =>
        {
            questions++;
            if (questions > 1) Assert.EndsWith("""WHERE "container" = 'c' AND "device" = 'd' AND "owner" = 'o' AND "quantity" = 'Tilt'""", query, StringComparison.Ordinal);
            return StubServer.Answer(HttpStatusCode.OK, $"{Series}{(questions < 4 ? "[9,5,null,1,0,7,8]" : "[9,5,1,1,0,7,8]")}]}}]}}]}}");
        };
        Assert.Equal([new NewestReading("o", "d", new Reading("c", Quantity.Tilt, new Instant(9), 5, ReadingStatus.Ok, 1))], store.Newest());
        Assert.Equal(4, questions);
    }

    [Fact]
    public void A_point_that_stays_torn_is_an_error_and_never_an_answer()
    {
        using var store = Open();
        server.OnQuery = _ =>
        {
            questions++;
            return StubServer.Answer(HttpStatusCode.OK, $"{Series}[9,5,null,1,0,7,8]]}}]}}]}}");
        };
        Assert.Throws<InfluxDbUnavailableException>(() => store.Newest());
        Assert.Equal(1 + 5, questions);
    }

    [Fact]
    public void A_range_leaves_torn_points_out_and_keeps_whole_ones()
    {
        using var store = Open();
        server.OnQuery = _ => StubServer.Answer(HttpStatusCode.OK, """{"results":[{"series":[{"columns":[],"values":[[1,"Tilt",5,1,2,3],[2,"Tilt",null,1,2,3],[3,"Tilt",6,1,2,null],[4,"Tilt",7,1,2,3]]}]}]}""");
        Assert.Equal([5L, 7L], store.Read("c", new Instant(0), new Instant(9)).Select(reading => reading.Value));
    }

    private InfluxDbReadingStore Open() => InfluxDbReadingStore.Open(new InfluxDbOptions { Url = "http://127.0.0.1:1", Database = "readings" }, new ImmediateTime(), new Random(1), server);
}
