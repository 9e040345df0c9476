using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Telemetry.Containers;
using Telemetry.Protocol.V1;
using Telemetry.Server;
using Telemetry.Server.Bridge;
using Telemetry.Server.Identity;
using Telemetry.Server.Ingestion;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Memory;
using Telemetry.Tests.Heart;

namespace Telemetry.Tests.Ingestion;

/// <summary>The ingest role on a free port of the loopback address, with a log of its own.</summary>
internal sealed class IngestionServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private IngestionServer(WebApplication app, ServerOptions options) => (this.app, Options) = (app, options);

    /// <summary>Those of a bridge of this server, too.</summary>
    public ServerOptions Options { get; }

    public Intake Intake => app.Services.GetRequiredService<Intake>();

    public Metadata Token => new() { { "authorization", $"Bearer {app.Services.GetRequiredService<FleetKey>().IngestionToken}" } };

    public static async Task<IngestionServer> StartAsync(Func<ServerOptions, ServerOptions>? change = null, IReadingStore? store = null)
    {
        var options = new ServerOptions { DataFolder = Directory.CreateTempSubdirectory("telemetry-ingestion-").FullName, Roles = ServerRoles.Ingest | ServerRoles.Bridge, GrpcPort = FreePort() };
        options = change is null ? options : change(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new RegistryIndex(World.Registry)).AddSingleton(FleetKey.OpenOrCreate(options.DataFolder));
        builder.Services.AddSingleton(store ?? new MemoryReadingStore());
        builder.Services.AddSingleton(provider => Intake.Open(Path.Combine(options.DataFolder, "log"), provider.GetRequiredService<IReadingStore>()));
        builder.Services.AddIngestion();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.ListenForIngestion(options));
        var app = builder.Build();
        app.MapIngestion();
        await app.StartAsync();
        return new IngestionServer(app, options);
    }

    /// <summary>A connection as the bridge makes it.</summary>
    public GrpcChannel Connect() => IngestionChannel.Open(Options);

    public AsyncDuplexStreamingCall<IngestRequest, IngestReply> Call(GrpcChannel channel) => new Protocol.V1.Ingestion.IngestionClient(channel).Ingest(Token);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Directory.Delete(Options.DataFolder, recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
