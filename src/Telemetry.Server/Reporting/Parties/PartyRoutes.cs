using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Telemetry.Server.Identity;

namespace Telemetry.Server.Reporting.Parties;

/// <summary>What the reports role adds to a server: a port of its own, HTTP/2, over TLS 1.3 and nothing older when there is a certificate.</summary>
public static class PartyRoutes
{
    public static IServiceCollection AddParties(this IServiceCollection services)
    {
        services.AddGrpc();
        return services;
    }

    /// <summary>Answers at the port of the role alone.</summary>
    public static void MapParties(this WebApplication app, ServerOptions options) => app.MapGrpcService<PartyCalls>().RequireHost($"*:{options.ReportPort}");

    public static void ListenForParties(this KestrelServerOptions kestrel, ServerOptions options) =>
        kestrel.Listen(options.GrpcHost == "localhost" ? IPAddress.Loopback : IPAddress.Parse(options.GrpcHost), options.ReportPort, port =>
        {
            port.Protocols = HttpProtocols.Http2;
            if (options is not { GrpcCertificate: { } certificate, GrpcKey: { } key }) return;
            port.UseHttps(new Microsoft.AspNetCore.Server.Kestrel.Https.HttpsConnectionAdapterOptions
            {
                ServerCertificate = GrpcCertificates.Server(certificate, key),
                ServerCertificateChain = GrpcCertificates.Chain(certificate),
                SslProtocols = SslProtocols.Tls13,
            });
        });
}
