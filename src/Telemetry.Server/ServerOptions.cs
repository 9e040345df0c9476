using System.Net;
using Telemetry.Storage.Readings.InfluxDb;

namespace Telemetry.Server;

/// <summary>Everything a server process can be told. Defaults run all roles on the loopback address.</summary>
public sealed record ServerOptions
{
    public ServerRoles Roles { get; init; } = ServerRoles.All;

    /// <summary>Folder with registry.json, the reading log, the ledger and the fleet key.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Address on which the embedded broker listens, or where the external one is reached.</summary>
    public string MqttHost { get; init; } = "127.0.0.1";

    /// <summary>1 to 65,535.</summary>
    public int MqttPort { get; init; } = 1883;

    /// <summary>Address on which ingestion listens and where the bridge reaches it: HTTP/2 without TLS, for the loopback address.</summary>
    public string GrpcHost { get; init; } = "127.0.0.1";

    /// <summary>1 to 65,535.</summary>
    public int GrpcPort { get; init; } = 8081;

    /// <summary>1 to 65,535. The page has no sign-in yet, so it is served on the loopback address only.</summary>
    public int WebPort { get; init; } = 8080;

    public StoreEngine Store { get; init; } = StoreEngine.Sealed;

    /// <summary>For the store of that name, and only for it. The name of the log is put in from the data folder.</summary>
    public InfluxDbOptions? InfluxDb { get; init; }

    /// <summary>What could not be made into options at all, such as a file that is missing; the other violations are told beside them.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];

    /// <summary>Everything that is wrong, each with the remedy; empty when the server can start.</summary>
    public IReadOnlyList<string> Violations()
    {
        var violations = new List<string>(Mistakes);
        if (Roles == ServerRoles.None) violations.Add("--roles: none given; name at least one of broker, bridge, ingest, web.");
        if (Roles.HasFlag(ServerRoles.Web) && !Roles.HasFlag(ServerRoles.Ingest)) violations.Add("--roles: web shows the store of the ingest role; name both.");
        foreach (var (name, port) in new[] { ("--mqtt-port", MqttPort), ("--grpc-port", GrpcPort), ("--web-port", WebPort) })
        {
            if (port is < 1 or > 65_535) violations.Add($"{name}: {port} is not a port; write 1 to 65535.");
        }

        if (Roles.HasFlag(ServerRoles.Broker) && !IsLoopback(MqttHost))
            violations.Add($"--mqtt-host: the embedded broker speaks without TLS and listens on the loopback address only, not on '{MqttHost}'; use an external broker with TLS.");
        if (!IsLoopback(GrpcHost)) violations.Add($"--grpc-host: ingestion speaks without TLS and uses the loopback address only, not '{GrpcHost}'.");
        if (Store == StoreEngine.InfluxDb && InfluxDb is null) violations.Add("--influx-url: --store influxdb needs it; write for example http://127.0.0.1:8086.");
        if (Store == StoreEngine.Sealed && InfluxDb is not null) violations.Add("--influx-*: given, but --store is sealed; add --store influxdb or leave them out.");
        if (InfluxDb is not null) violations.AddRange(InfluxDb.Violations());
        return violations;
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
