using System.IO.Compression;
using System.Net;
using System.Text;

namespace Telemetry.Tests.Storage.InfluxDb;

/// <summary>A server that answers what a test says. Queries are answered as by an empty 1.x server unless the test says otherwise.</summary>
internal sealed class StubServer : HttpMessageHandler
{
    private const string Nothing = """{"results":[{"statement_id":0}]}""";

    private readonly List<(string Path, string Body, string? Authorization)> requests = [];

    /// <summary>What to answer to a write, from the number of the write (from 1) and its points; null is 204.</summary>
    public Func<int, string, HttpResponseMessage?> OnWrite { get; set; } = (_, _) => null;

    /// <summary>What to answer to a query; null is an empty result.</summary>
    public Func<string, HttpResponseMessage?> OnQuery { get; set; } = _ => null;

    public IReadOnlyList<(string Path, string Body, string? Authorization)> Requests => requests;

    public IEnumerable<(string Path, string Body, string? Authorization)> Writes => requests.Where(request => request.Path.StartsWith("/write", StringComparison.Ordinal));

    public static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body) };

    public static HttpResponseMessage Broken() => throw new HttpRequestException("Connection refused");

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = Read(request.Content!);
        requests.Add((request.RequestUri!.PathAndQuery, body, request.Headers.Authorization?.ToString()));
        if (request.RequestUri.AbsolutePath != "/write") return OnQuery(WebUtility.UrlDecode(body)[2..]) ?? Answer(HttpStatusCode.OK, Nothing);
        return OnWrite(Writes.Count(), body) ?? new HttpResponseMessage(HttpStatusCode.NoContent);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException("the store asks without waiting");

    private static string Read(HttpContent content)
    {
        var stream = content.ReadAsStream(CancellationToken.None);
        using var reader = new StreamReader(content.Headers.ContentEncoding.Contains("gzip") ? new GZipStream(stream, CompressionMode.Decompress) : stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
