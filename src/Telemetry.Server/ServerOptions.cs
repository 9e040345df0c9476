using System.Net;
using Telemetry.Server.Identity;
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

    /// <summary>
    /// Address on which ingestion listens and where the bridge reaches it. Without TLS only the loopback address; with it any address of this machine,
    /// and for a bridge alone also a name.
    /// </summary>
    public string GrpcHost { get; init; } = "127.0.0.1";

    /// <summary>1 to 65,535.</summary>
    public int GrpcPort { get; init; } = 8081;

    /// <summary>1 to 65,535. Where parties reach the reports role, at <see cref="GrpcHost"/> and with its certificate.</summary>
    public int ReportPort { get; init; } = 8082;

    /// <summary>PEM file of the certificate with which ingestion speaks TLS 1.3, its intermediate certificates behind it; null for HTTP/2 without TLS.</summary>
    public string? GrpcCertificate { get; init; }

    /// <summary>PEM file of the key of <see cref="GrpcCertificate"/>, without a password.</summary>
    public string? GrpcKey { get; init; }

    /// <summary>PEM file of the authorities, and no others, whose certificate the bridge accepts of ingestion; null for HTTP/2 without TLS.</summary>
    public string? GrpcCa { get; init; }

    /// <summary>Where the bridge reaches ingestion. A server that listens on every address is reached by the name localhost.</summary>
    public Uri GrpcAddress => new UriBuilder(
        GrpcCa is null ? Uri.UriSchemeHttp : Uri.UriSchemeHttps,
        IPAddress.TryParse(GrpcHost, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)) ? "localhost" : GrpcHost,
        GrpcPort).Uri;

    /// <summary>1 to 65,535. The page has no sign-in yet, so it is served on the loopback address only.</summary>
    public int WebPort { get; init; } = 8080;

    public StoreEngine Store { get; init; } = StoreEngine.Sealed;

    /// <summary>For the store of that name, and only for it. The name of the log is put in from the data folder.</summary>
    public InfluxDbOptions? InfluxDb { get; init; }

    /// <summary>
    /// Megabytes of readings that are kept in memory between looks for emptyings, 0 to 65,536; 512 when left out, enough for 12,000 containers with three hourly
    /// quantities. Of containers that find no room the months before are read from the store at each look.
    /// </summary>
    public int RecentMegabytes { get; init; } = 512;

    /// <summary>What could not be made into options at all, such as a file that is missing; the other violations are told beside them.</summary>
    public IReadOnlyList<string> Mistakes { get; init; } = [];

    /// <summary>Everything that is wrong, each with the remedy; empty when the server can start.</summary>
    /// <param name="now">Against which the certificates' validity is held.</param>
    public IReadOnlyList<string> Violations(DateTimeOffset now)
    {
        var violations = new List<string>(Mistakes);
        if (Roles == ServerRoles.None) violations.Add("--roles: none given; name at least one of broker, bridge, ingest, web, reports.");
        if (Roles.HasFlag(ServerRoles.Web) && !Roles.HasFlag(ServerRoles.Ingest)) violations.Add("--roles: web shows the store of the ingest role; name both.");
        foreach (var (name, port) in new[] { ("--mqtt-port", MqttPort), ("--grpc-port", GrpcPort), ("--report-port", ReportPort), ("--web-port", WebPort) })
        {
            if (port is < 1 or > 65_535) violations.Add($"{name}: {port} is not a port; write 1 to 65535.");
        }

        if (RecentMegabytes is < 0 or > 65_536) violations.Add($"--recent-megabytes: {RecentMegabytes} is out of range; write 0 to 65536.");
        if (Roles.HasFlag(ServerRoles.Broker) && !IsLoopback(MqttHost))
            violations.Add($"--mqtt-host: the embedded broker speaks without TLS and listens on the loopback address only, not on '{MqttHost}'; use an external broker with TLS.");
        if (Store == StoreEngine.InfluxDb && InfluxDb is null) violations.Add("--influx-url: --store influxdb needs it; write for example http://127.0.0.1:8086.");
        if (Store == StoreEngine.Sealed && InfluxDb is not null) violations.Add("--influx-*: given, but --store is sealed; add --store influxdb or leave them out.");
        if (InfluxDb is not null) violations.AddRange(InfluxDb.Violations());
        violations.AddRange(GrpcViolations());
        violations.AddRange(GrpcCertificates.Violations(this, now));
        return violations;
    }

    private IEnumerable<string> GrpcViolations()
    {
        var (ingest, bridge) = (Roles.HasFlag(ServerRoles.Ingest), Roles.HasFlag(ServerRoles.Bridge));
        if (Roles.HasFlag(ServerRoles.Reports) && !ingest && !IsLoopback(GrpcHost) && (GrpcCertificate is null || !IPAddress.TryParse(GrpcHost, out _)))
            yield return $"--grpc-host: without TLS reports are handed over on the loopback address only, not '{GrpcHost}'; give an address of this machine, --grpc-certificate and --grpc-key.";
        if (ingest && GrpcHost != "localhost" && !IPAddress.TryParse(GrpcHost, out _))
            yield return $"--grpc-host: '{GrpcHost}' is not an address to listen on; write one of this machine, such as 127.0.0.1 or 0.0.0.0.";
        else if (ingest && !IsLoopback(GrpcHost) && GrpcCertificate is null)
            yield return $"--grpc-host: without TLS ingestion uses the loopback address only, not '{GrpcHost}'; give --grpc-certificate and --grpc-key.";
        if (bridge && GrpcCa is null && (ingest ? GrpcCertificate is not null : !IsLoopback(GrpcHost)))
            yield return $"--grpc-ca: missing, so the bridge cannot tell ingestion at '{GrpcHost}' from a stranger; give the PEM file of the authority that signed its certificate.";
        if (bridge && ingest && GrpcCa is not null && GrpcCertificate is null)
            yield return "--grpc-ca: given, but ingestion in this process speaks without TLS; give --grpc-certificate and --grpc-key too.";
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
