using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.V1;
using Telemetry.Server;
using Telemetry.Server.Identity;
using Telemetry.Tests.Contest;
using Telemetry.Tests.Heart;
using Telemetry.Tests.Ingestion;
using Xunit;

namespace Telemetry.Tests.Server.Reporting;

/// <summary>A server with the reports role, and the page, on free ports of the loopback address; in its folder the package of one run.</summary>
internal sealed class PartyServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ServerOptions options;
    private readonly GrpcChannel channel;

    private PartyServer(WebApplication app, ServerOptions options)
    {
        (this.app, this.options) = (app, options);
        channel = GrpcChannel.ForAddress($"http://127.0.0.1:{options.ReportPort}");
        Client = new ReportingService.ReportingServiceClient(channel);
    }

    public ReportingService.ReportingServiceClient Client { get; }

    public static RunResult Run { get; } = ContestWorld.Run;

    public Uri Page => new($"http://127.0.0.1:{options.WebPort}/");

    public string Package => Path.Combine(options.DataFolder, "runs", $"{Run.Id}.ndjson");

    public ServerOptions Options => options;

    public static async Task<PartyServer> StartAsync(ServerRoles roles = ServerRoles.Reports)
    {
        var folder = Directory.CreateTempSubdirectory("telemetry-parties-").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "registry.json"), RegisterJson.WriteRegistry(World.Registry));
        Directory.CreateDirectory(Path.Combine(folder, "runs"));
        await using (var package = File.Create(Path.Combine(folder, "runs", $"{Run.Id}.ndjson"))) await PackageWriter.WriteAsync(Run, package, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "runs", "nonsense.ndjson"), "no package\n");
        var options = new ServerOptions
        {
            DataFolder = folder, Roles = roles, GrpcPort = IngestionServer.FreePort(), WebPort = IngestionServer.FreePort(), ReportPort = IngestionServer.FreePort(),
        };
        var app = TelemetryServer.Build(options, TimeProvider.System, LogLevel.None);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, options);
    }

    /// <summary>The headers of a party.</summary>
    public Metadata As(string party) => new() { { "party", party }, { "authorization", $"Bearer {app.Services.GetRequiredService<FleetKey>().PartyToken(party)}" } };

    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(options.DataFolder, recursive: true);
    }
}
