using System.Net;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>The server understood and said no; sending the same again would change nothing.</summary>
/// <param name="status">200 when the refusal stood in the answer to a query.</param>
public sealed class InfluxDbRefusedException(HttpStatusCode status, string message) : IOException(message)
{
    public HttpStatusCode Status { get; } = status;
}
