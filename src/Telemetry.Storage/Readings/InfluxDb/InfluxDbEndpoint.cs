using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;

namespace Telemetry.Storage.Readings.InfluxDb;

/// <summary>
/// The two addresses that InfluxDB 1.x, 2.x and 3.x have in common: /write and /query. Sends once and says whether sending again is of use:
/// 408, 429, 500, 502, 503, 504 and every broken connection may pass; every other status is final.
/// </summary>
internal sealed class InfluxDbEndpoint : IDisposable
{
    /// <summary>Rows that a streamed answer brings at a time.</summary>
    private const int ChunkRows = 5_000;

    private readonly InfluxDbOptions options;
    private readonly HttpClient client;
    private readonly string database;

    public InfluxDbEndpoint(InfluxDbOptions options, HttpMessageHandler handler)
    {
        this.options = options;
        client = new HttpClient(handler) { BaseAddress = new Uri($"{options.Url.TrimEnd('/')}/"), Timeout = options.Timeout };
        client.DefaultRequestHeaders.Authorization = options.Credentials.Header;
        database = Uri.EscapeDataString(options.Database);
    }

    /// <summary>No redirects: a POST would become a GET, and the credentials would go where nobody sent them.</summary>
    public static HttpMessageHandler DefaultHandler() => new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.GZip };

    /// <inheritdoc cref="WritePoints"/>
    public void Write(PointBatch batch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"write?db={database}&precision={batch.Precision}") { Content = Body(batch) };
        using var response = Send(request, HttpCompletionOption.ResponseContentRead);
    }

    /// <summary>Asks, and gives the answer as a stream of JSON lines.</summary>
    /// <param name="chunked">For answers of many rows: they come in parts instead of being built in the server's memory.</param>
    public HttpResponseMessage Query(string influxQl, bool chunked)
    {
        var parts = chunked ? string.Create(CultureInfo.InvariantCulture, $"&chunked=true&chunk_size={ChunkRows}") : "";
        using var request = new HttpRequestMessage(HttpMethod.Post, $"query?db={database}&epoch=ms{parts}")
        {
            Content = new FormUrlEncodedContent([new("q", influxQl)]),
        };
        return Send(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public void Dispose() => client.Dispose();

    private ByteArrayContent Body(PointBatch batch)
    {
        var bytes = batch.ToBytes();
        if (!options.Compress) return new ByteArrayContent(bytes);
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest)) gzip.Write(bytes);
        var content = new ByteArrayContent(compressed.ToArray());
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    private HttpResponseMessage Send(HttpRequestMessage request, HttpCompletionOption completion)
    {
        HttpResponseMessage response;
        try
        {
            response = client.Send(request, completion);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TaskCanceledException)
        {
            throw new InfluxDbUnavailableException($"InfluxDB at {options.Url}: {error.Message}; see that the server runs and can be reached.", error);
        }

        if (response.IsSuccessStatusCode) return response;
        using (response) throw Failure(response);
    }

    private IOException Failure(HttpResponseMessage response)
    {
        var status = response.StatusCode;
        var text = $"InfluxDB at {options.Url} answered {(int)status}: {WordsOf(response)}";
        return IsPassing(status) ? new InfluxDbUnavailableException(text, null, RetryAfter(response.Headers)) : new InfluxDbRefusedException(status, $"{text}{Remedy(status)}");
    }

    /// <summary>The first thousand characters of what the server says; the status alone when the connection breaks.</summary>
    private static string WordsOf(HttpResponseMessage response)
    {
        try
        {
            using var reader = new StreamReader(response.Content.ReadAsStream());
            var words = new char[1_000];
            return new string(words, 0, reader.ReadBlock(words)).Trim();
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers) => headers.RetryAfter?.Delta;

    /// <summary>True for the statuses after which sending again is of use.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static string Remedy(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized => "; correct the user and password or the token.",
        HttpStatusCode.Forbidden => "; give this user or token the right to read and write the database.",
        HttpStatusCode.NotFound => "; create the database (2.x: a bucket and a DBRP mapping), or correct its name and the URL.",
        HttpStatusCode.RequestEntityTooLarge => "; raise the server's limit on a request, or send fewer points in one.",
        _ => "",
    };
}
