using System.Net.Http.Headers;
using System.Text.Json;

namespace Telemetry.Benchmarks.Engines.Http;

/// <summary>A server of its own that is spoken to over HTTP on the loopback address.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly ServerProcess server;
    private readonly HttpClient http;

    private HttpServer(ServerProcess server, HttpClient http) => (this.server, this.http) = (server, http);

    public int Id => server.Id;

    /// <param name="probe">A path that answers when the server is ready.</param>
    public static async Task<HttpServer> StartAsync(ServerProcess process, int port, string probe, TimeProvider time, CancellationToken stop)
    {
        var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(5) };
        await process.WaitUntilReadyAsync(async token => (await http.GetAsync(new Uri(probe, UriKind.Relative), token)).EnsureSuccessStatusCode(), time, stop);
        return new HttpServer(process, http);
    }

    /// <exception cref="HttpRequestException">The server refused; the message has its words.</exception>
    public async Task PostAsync(string path, byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
        if (!answer.IsSuccessStatusCode) throw new HttpRequestException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    public async Task<JsonDocument> GetJsonAsync(string path)
    {
        await using var body = await http.GetStreamAsync(new Uri(path, UriKind.Relative));
        return await JsonDocument.ParseAsync(body);
    }

    public Task<byte[]> GetBytesAsync(string path) => http.GetByteArrayAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.StopAsync();
        server.Dispose();
    }
}
