using Microsoft.Extensions.Hosting;
using System.CommandLine;
using Telemetry.Server;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry serve</c>: runs the roles of a server until it is told to stop.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var roles = new Option<string>("--roles") { Description = "Comma-separated out of broker, bridge, ingest, web, reports", DefaultValueFactory = _ => "broker,bridge,ingest,web" };
        var mqttHost = SharedOptions.MqttHost();
        var mqttPort = SharedOptions.MqttPort();
        var grpcPort = new Option<int>("--grpc-port") { Description = "Port of ingestion", DefaultValueFactory = _ => 8081 };
        var grpcHost = new Option<string>("--grpc-host") { Description = "Address of ingestion; another than the loopback address needs TLS", DefaultValueFactory = _ => "127.0.0.1" };
        var grpcCertificate = new Option<string?>("--grpc-certificate") { Description = "PEM file with the certificate of ingestion, which then speaks TLS 1.3 only" };
        var grpcKey = new Option<string?>("--grpc-key") { Description = "PEM file with the key of the certificate" };
        var grpcCa = new Option<string?>("--grpc-ca") { Description = "PEM file with the authority that the bridge trusts, which then speaks TLS 1.3 to ingestion" };
        var reportPort = new Option<int>("--report-port") { Description = "Port at which parties reach the reports role, at --grpc-host", DefaultValueFactory = _ => 8082 };
        var webPort = new Option<int>("--web-port") { Description = "Port of the page and of /health", DefaultValueFactory = _ => 8080 };
        var recent = new Option<int>("--recent-megabytes") { Description = "Memory for readings between looks for emptyings, about 40 kB a container", DefaultValueFactory = _ => 512 };
        var verb = new Command("serve", "Run the server. Example: telemetry serve --data data --roles bridge,ingest,web --mqtt-host broker.example")
        {
            data, roles, mqttHost, mqttPort, grpcHost, grpcPort, grpcCertificate, grpcKey, grpcCa, reportPort, webPort, recent,
        };
        var store = new StoreArguments();
        store.AddTo(verb);
        verb.SetAction(async (parsed, stop) =>
        {
            var options = store.Into(new ServerOptions
            {
                DataFolder = parsed.GetRequiredValue(data),
                Roles = RolesOf(parsed.GetRequiredValue(roles)),
                MqttHost = parsed.GetRequiredValue(mqttHost),
                MqttPort = parsed.GetRequiredValue(mqttPort),
                GrpcHost = parsed.GetRequiredValue(grpcHost),
                GrpcCertificate = parsed.GetValue(grpcCertificate),
                GrpcKey = parsed.GetValue(grpcKey),
                GrpcCa = parsed.GetValue(grpcCa),
                GrpcPort = parsed.GetRequiredValue(grpcPort),
                ReportPort = parsed.GetRequiredValue(reportPort),
                WebPort = parsed.GetRequiredValue(webPort),
                RecentMegabytes = parsed.GetRequiredValue(recent),
            }, parsed);
            await using var server = TelemetryServer.Build(options, TimeProvider.System);
            await server.StartAsync(stop);
            var health = $"http://127.0.0.1:{options.WebPort}/health/ready";
            var page = options.Roles.HasFlag(ServerRoles.Web) ? $"http://127.0.0.1:{options.WebPort}/" : null;
            await Answer.WriteAsync(
                parsed,
                new { roles = options.Roles.ToString(), store = options.Store.ToString(), data = options.DataFolder, health, page },
                $"Serving {options.Roles} from '{options.DataFolder}'. Health: {health}{(page is null ? "" : $"\nPage: {page}")}");
            await server.WaitForShutdownAsync(stop);
            return 0;
        });
        return verb;
    }

    private static ServerRoles RolesOf(string text)
    {
        var roles = ServerRoles.None;
        foreach (var word in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            roles |= Enum.TryParse<ServerRoles>(word, ignoreCase: true, out var role) && !int.TryParse(word, out _)
                ? role
                : throw new ArgumentException($"--roles: '{word}' is not a role; write broker, bridge, ingest, web or reports.");
        }

        return roles;
    }
}
