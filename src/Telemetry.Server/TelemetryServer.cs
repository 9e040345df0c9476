using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry.Metrics;
using Telemetry.Containers;
using Telemetry.Server.Bridge;
using Telemetry.Server.Broker;
using Telemetry.Server.Dashboard;
using Telemetry.Server.Identity;
using Telemetry.Server.Ingestion;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Server;

/// <summary>The whole composition of a server process, on one page.</summary>
public static class TelemetryServer
{
    /// <exception cref="ArgumentException">The options cannot work; the message lists every mistake.</exception>
    /// <exception cref="InvalidDataException">The registry is missing or wrong; the message lists every mistake.</exception>
    public static WebApplication Build(ServerOptions options, TimeProvider time, LogLevel logLevel = LogLevel.Information)
    {
        var violations = options.Violations();
        if (violations.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, violations));
        var data = new DataFolder(options.DataFolder);
        var registry = new RegistryIndex(data.ReadRegistry());

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(TelemetryServer).Assembly.GetName().Name });
        builder.Logging.ClearProviders().SetMinimumLevel(logLevel).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddSingleton(options).AddSingleton(data).AddSingleton(registry).AddSingleton(time);
        builder.Services.AddSingleton(FleetKey.OpenOrCreate(options.DataFolder));
        builder.Services.AddHealthChecks();
        AddDiagnostics(builder.Services);

        // The order of the roles is the path of a reading, backwards: whoever receives stands ready before whoever sends.
        if (options.Roles.HasFlag(ServerRoles.Ingest)) AddIngestion(builder.Services, data);
        if (options.Roles.HasFlag(ServerRoles.Broker)) builder.Services.AddHostedService<EmbeddedBroker>();
        if (options.Roles.HasFlag(ServerRoles.Bridge)) builder.Services.AddHostedService<MqttBridge>();
        if (options.Roles.HasFlag(ServerRoles.Web)) builder.Services.AddRazorComponents();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));

        var app = builder.Build();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        if (options.Roles.HasFlag(ServerRoles.Ingest)) app.MapGrpcService<IngestionService>();
        if (options.Roles.HasFlag(ServerRoles.Web)) app.MapDashboard();
        return app;
    }

    private static void AddIngestion(IServiceCollection services, DataFolder data)
    {
        services.AddSingleton<IReadingStore>(_ => SealedReadingStore.Open(data.ReadingsFolder));
        services.AddSingleton(provider => Intake.Open(data.LogFolder, provider.GetRequiredService<IReadingStore>()));
        services.AddSingleton<IngestionDiagnostics>();
        services.AddHealthChecks().AddCheck<LogHealth>("reading log");
        services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = 4 * 1024 * 1024);
        services.AddHostedService<LogOpening>();
    }

    private static void AddDiagnostics(IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Telemetry.Server", "Telemetry.Edge"));
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 }) telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        if (options.Roles.HasFlag(ServerRoles.Ingest)) kestrel.Listen(Address(options.GrpcHost), options.GrpcPort, port => port.Protocols = HttpProtocols.Http2);
        kestrel.Listen(IPAddress.Loopback, options.WebPort, port => port.Protocols = HttpProtocols.Http1);
    }

    private static IPAddress Address(string host) => host == "localhost" ? IPAddress.Loopback : IPAddress.Parse(host);
}
