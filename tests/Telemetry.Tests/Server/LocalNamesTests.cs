using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Telemetry.Protocol.Registers;
using Telemetry.Server;
using Telemetry.Tests.Heart;
using Telemetry.Tests.Ingestion;
using Xunit;

namespace Telemetry.Tests.Server;

public sealed class LocalNamesTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("telemetry-names-").FullName;
    private readonly int port = IngestionServer.FreePort();
    private WebApplication? app;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "registry.json"), RegisterJson.WriteRegistry(World.Registry));
        var options = new ServerOptions { DataFolder = folder, Roles = ServerRoles.Ingest | ServerRoles.Web, GrpcPort = IngestionServer.FreePort(), WebPort = port };
        app = TelemetryServer.Build(options, TimeProvider.System, LogLevel.None);
        await app.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("?language=en", HttpStatusCode.OK)]
    [InlineData("reports/nonsense/report.html", HttpStatusCode.BadRequest)]
    [InlineData("reports/nonsense/report.en.html", HttpStatusCode.BadRequest)]
    [InlineData("reports/nonsense/report.json", HttpStatusCode.BadRequest)]
    [InlineData("reports/nonsense/report.csv", HttpStatusCode.BadRequest)]
    [InlineData("api/containers", HttpStatusCode.OK)]
    public async Task Every_address_answers_to_a_name_of_this_machine_and_to_no_other(string address, HttpStatusCode expected)
    {
        Assert.Equal(expected, await AskAsync(address, "127.0.0.1"));
        Assert.Equal(expected, await AskAsync(address, "localhost"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(address, "attacker.example"));
    }

    private async Task<HttpStatusCode> AskAsync(string address, string name)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}/{address}"));
        request.Headers.Host = $"{name}:{port}";
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
