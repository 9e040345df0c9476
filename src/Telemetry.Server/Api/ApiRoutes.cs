using Telemetry.Monitoring;
using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Storage.Readings;

namespace Telemetry.Server.Api;

/// <summary>The addresses under /api: a table of contents. Each answers with rows that are read while they are sent.</summary>
public static class ApiRoutes
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireLocalName().AddEndpointFilterFactory(Refusals.Around);
        api.MapGet("/containers", Containers);
        api.MapGet("/containers/{id}/latest", Latest);
        api.MapGet("/containers/{id}/readings", Readings);
        api.MapGet("/containers/{id}/buckets", Buckets);
        api.MapGet("/containers/{id}/gaps", Gaps);
        api.MapGet("/devices/{id}/completeness", Completeness);
    }

    private static RowsResult<ContainerRow> Containers(StoreQueries queries) => Rows(queries.Containers(), StoreRowFormats.Container);

    private static RowsResult<NewestReading> Latest(string id, StoreQueries queries) => Rows(queries.Latest(queries.KnownContainer("id", id)), StoreRowFormats.Latest);

    private static RowsResult<Reading> Readings(string id, string? from, string? to, string? quantity, StoreQueries queries)
    {
        var window = QueryText.Window("from", from, "to", to);
        return Rows(queries.Readings(queries.KnownContainer("id", id), QueryText.Quantity("quantity", quantity), window), RowFormats.Reading);
    }

    private static RowsResult<BucketSummary> Buckets(string id, string? from, string? to, string? quantity, string? size, StoreQueries queries)
    {
        var window = QueryText.Window("from", from, "to", to);
        return Rows(queries.Buckets(queries.KnownContainer("id", id), QueryText.Quantity("quantity", quantity), window, QueryText.Size("size", size)), RowFormats.Bucket);
    }

    private static RowsResult<Gap> Gaps(string id, string? from, string? to, string? quantity, string? interval, string? tolerance, StoreQueries queries, TimeProvider time)
    {
        var container = queries.KnownContainer("id", id);
        var window = QueryText.ClosedWindow("from", from, "to", to);
        var cadence = QueryText.Cadence("interval", interval, "tolerance", tolerance, queries.ConfiguredSeconds(container));
        return Rows(queries.Gaps(container, QueryText.Quantity("quantity", quantity), window, cadence, Instant.From(time.GetUtcNow())), RowFormats.Gap);
    }

    private static RowsResult<DayCompleteness> Completeness(string id, string? from, string? to, string? quantity, string? interval, string? tolerance, StoreQueries queries, TimeProvider time)
    {
        var device = queries.KnownDevice("id", id);
        var window = QueryText.ClosedWindow("from", from, "to", to);
        var cadence = QueryText.Cadence("interval", interval, "tolerance", tolerance, device.ReadingIntervalSeconds);
        return Rows(queries.Completeness([device], QueryText.Quantity("quantity", quantity), window, _ => cadence, Instant.From(time.GetUtcNow())), RowFormats.Completeness);
    }

    private static RowsResult<T> Rows<T>(IEnumerable<T> rows, RowFormat<T> format) => new(rows, format);
}
