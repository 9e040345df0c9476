using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Grpc.Net.Client;
using Telemetry.Server.Identity;

namespace Telemetry.Server.Bridge;

/// <summary>The bridge's connection to ingestion: over TLS 1.3 when it has an authority to trust, else without TLS.</summary>
internal static class IngestionChannel
{
    public static GrpcChannel Open(ServerOptions options)
    {
        var handler = new SocketsHttpHandler();
        if (options.GrpcCa is { } authority)
        {
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                EnabledSslProtocols = SslProtocols.Tls13,
                CertificateChainPolicy = Trusting(GrpcCertificates.Chain(authority)),
            };
        }

        return GrpcChannel.ForAddress(options.GrpcAddress, new GrpcChannelOptions { HttpHandler = handler, DisposeHttpClient = true, MaxReceiveMessageSize = 16 * 1024 * 1024 });
    }

    /// <summary>Trusts these authorities and not those of the machine: whoever can get a public certificate is not yet ingestion.</summary>
    private static X509ChainPolicy Trusting(X509Certificate2Collection authorities)
    {
        // An own authority seldom publishes revocations; a certificate is withdrawn by replacing the authority's file.
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
