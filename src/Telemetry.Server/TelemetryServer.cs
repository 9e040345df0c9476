using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry.Metrics;
using Telemetry.Containers;
using Telemetry.Server.Api;
using Telemetry.Server.Bridge;
using Telemetry.Server.Broker;
using Telemetry.Server.Dashboard;
using Telemetry.Server.Events;
using Telemetry.Server.Forecasting;
using Telemetry.Server.Identity;
using Telemetry.Server.Ingestion;
using Telemetry.Server.Reporting.Parties;
using Telemetry.Server.Reporting.Runs;
using Telemetry.Storage.ReadingLog;
using Telemetry.Storage.Readings;
using Telemetry.Storage.Readings.InfluxDb;
using Telemetry.Storage.Readings.Sealed;

namespace Telemetry.Server;

/// <summary>The whole composition of a server process, on one page.</summary>
public static class TelemetryServer
{
    /// <exception cref="ArgumentException">The options cannot work; the message lists every mistake.</exception>
    /// <exception cref="InvalidDataException">The registry is missing or wrong; the message lists every mistake.</exception>
    public static WebApplication Build(ServerOptions options, TimeProvider time, LogLevel logLevel = LogLevel.Information)
    {
        var violations = options.Violations(time.GetUtcNow());
        if (violations.Count > 0) throw new ArgumentException(string.Join(Environment.NewLine, violations));
        var data = new DataFolder(options.DataFolder);
        var registry = data.ReadRegistry();

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(TelemetryServer).Assembly.GetName().Name });
        builder.Logging.ClearProviders().SetMinimumLevel(logLevel).AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning)
            .AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.AddSingleton(options).AddSingleton(data).AddSingleton(registry).AddSingleton(new RegistryIndex(registry)).AddSingleton(time);
        builder.Services.AddSingleton(FleetKey.OpenOrCreate(options.DataFolder));
        builder.Services.AddSingleton(new RunShelf(data.RunsFolder));
        builder.Services.AddHealthChecks();
        AddDiagnostics(builder.Services);

        // The order of the roles is the path of a reading, backwards: whoever receives stands ready before whoever sends.
        if (options.Roles.HasFlag(ServerRoles.Ingest)) AddIngestion(builder.Services, data, options);
        if (options.Roles.HasFlag(ServerRoles.Broker)) builder.Services.AddHostedService<EmbeddedBroker>();
        if (options.Roles.HasFlag(ServerRoles.Bridge)) builder.Services.AddHostedService<MqttBridge>();
        if (options.Roles.HasFlag(ServerRoles.Web)) builder.Services.AddSingleton<StoreQueries>().AddSingleton<FleetFill>().AddHostedService<FleetWarming>().AddSingleton<VerifiedRuns>().AddRazorComponents();
        if (options.Roles.HasFlag(ServerRoles.Reports)) builder.Services.AddParties();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Listen(kestrel, options));

        var app = builder.Build();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        if (options.Roles.HasFlag(ServerRoles.Ingest)) app.MapIngestion();
        if (options.Roles.HasFlag(ServerRoles.Reports)) app.MapParties(options);
        if (options.Roles.HasFlag(ServerRoles.Web)) MapWeb(app);
        return app;
    }

    private static void MapWeb(WebApplication app)
    {
        app.MapDashboard();
        app.MapRuns();
        app.MapApi();
        app.MapEvents();
        app.MapForecasts();
        app.MapQuality();
    }

    private static void AddIngestion(IServiceCollection services, DataFolder data, ServerOptions options)
    {
        services.AddEvents(data, provider => OpenStore(options, data, provider.GetRequiredService<TimeProvider>()), options.RecentMegabytes * 1_000_000L);
        services.AddSingleton(provider => Intake.Open(data.LogFolder, provider.GetRequiredService<IReadingStore>()));
        services.AddIngestion();
        services.StartEvents();
    }

    private static IReadingStore OpenStore(ServerOptions options, DataFolder data, TimeProvider time) => options.Store switch
    {
        // Nodes that lost one server must not return together, so each draws its waits by its own seed.
        StoreEngine.InfluxDb => InfluxDbReadingStore.Open(
            options.InfluxDb! with { LogName = LogName.OpenOrCreate(data.LogFolder) }, time, new Random(RandomNumberGenerator.GetInt32(int.MaxValue))),
        _ => SealedReadingStore.Open(data.ReadingsFolder),
    };

    private static void AddDiagnostics(IServiceCollection services)
    {
        var telemetry = services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Telemetry.Server", "Telemetry.Edge", InfluxDbMeter.Name));
        if (Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") is { Length: > 0 }) telemetry.WithMetrics(metrics => metrics.AddOtlpExporter());
    }

    private static void Listen(KestrelServerOptions kestrel, ServerOptions options)
    {
        if (options.Roles.HasFlag(ServerRoles.Ingest)) kestrel.ListenForIngestion(options);
        if (options.Roles.HasFlag(ServerRoles.Reports)) kestrel.ListenForParties(options);
        kestrel.Listen(IPAddress.Loopback, options.WebPort, port => port.Protocols = HttpProtocols.Http1);
    }
}
