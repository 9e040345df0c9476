using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Telemetry.Server.Identity;

namespace Telemetry.Server.Ingestion;

/// <summary>The port of ingestion: HTTP/2, over TLS 1.3 and nothing older when there is a certificate.</summary>
public static class IngestionEndpoint
{
    /// <summary>Bytes a caller may send on a stream before the server has taken them: at 3 bytes a value, what is under way by StreamCredits.</summary>
    private const int StreamWindow = 768 * 1024;

    /// <summary>Bytes of all streams of a connection. Eight streams that stand still leave room for others on the same connection.</summary>
    private const int ConnectionWindow = 9 * StreamWindow;

    public static void ListenForIngestion(this KestrelServerOptions kestrel, ServerOptions options)
    {
        kestrel.Limits.Http2.InitialStreamWindowSize = StreamWindow;
        kestrel.Limits.Http2.InitialConnectionWindowSize = ConnectionWindow;
        kestrel.Listen(options.GrpcHost == "localhost" ? IPAddress.Loopback : IPAddress.Parse(options.GrpcHost), options.GrpcPort, port =>
        {
            port.Protocols = HttpProtocols.Http2;
            if (options is { GrpcCertificate: { } certificate, GrpcKey: { } key }) port.UseHttps(Tls(certificate, key));
        });
    }

    private static HttpsConnectionAdapterOptions Tls(string certificate, string key) => new()
    {
        ServerCertificate = GrpcCertificates.Server(certificate, key),
        ServerCertificateChain = GrpcCertificates.Chain(certificate),
        SslProtocols = SslProtocols.Tls13,
    };
}
