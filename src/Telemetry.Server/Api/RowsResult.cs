using Telemetry.Monitoring;

namespace Telemetry.Server.Api;

/// <summary>Rows as an answer, in the notation that the request asks for.</summary>
internal sealed class RowsResult<T>(IEnumerable<T> rows, RowFormat<T> format) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var notation = RequestedNotation.Of(httpContext.Request);
        httpContext.Response.ContentType = notation == RowNotation.Csv ? "text/csv; charset=utf-8" : "application/x-ndjson";
        httpContext.Response.Headers.Vary = "Accept";
        return RowStream.WriteAsync(httpContext.Response.Body, rows, format, notation, httpContext.RequestAborted);
    }
}
