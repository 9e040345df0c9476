using System.Net.Mime;
using Telemetry.Monitoring;

namespace Telemetry.Server.Api;

/// <summary>NDJSON, or CSV when the caller asks for it by <c>?format=csv</c> or by what it accepts.</summary>
internal static class RequestedNotation
{
    /// <exception cref="RefusedQueryException">The format is none that rows are written in.</exception>
    public static RowNotation Of(HttpRequest request) => request.Query["format"].FirstOrDefault() switch
    {
        "csv" => RowNotation.Csv,
        "ndjson" => RowNotation.Lines,
        null => request.GetTypedHeaders().Accept.Any(type => type.MediaType == MediaTypeNames.Text.Csv) ? RowNotation.Csv : RowNotation.Lines,
        { } other => throw new RefusedQueryException("format", other, "is not a format; write csv or ndjson."),
    };
}
