using Grpc.AspNetCore.Server.Model;
using Telemetry.Protocol;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>What the ingest role adds to a server, around an <see cref="Intake"/> and its store.</summary>
public static class IngestionRoutes
{
    /// <summary>Bytes of the longest request: a hundred times what a device sends. A longer one would end the stream of its bridge.</summary>
    internal const int LongestMessage = 4 * 1024 * 1024;

    public static IServiceCollection AddIngestion(this IServiceCollection services)
    {
        services.AddSingleton<IngestionDiagnostics>().AddSingleton<RegisteredNames>().AddSingleton<ArrivalReader>();
        services.AddSingleton<IServiceMethodProvider<IngestionService>, IngestMethod>();
        services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = LongestMessage);
        services.AddHealthChecks().AddCheck<LogHealth>("reading log");
        services.AddHostedService<LogOpening>();
        return services;
    }

    public static void MapIngestion(this WebApplication app) => app.MapGrpcService<IngestionService>();
}
