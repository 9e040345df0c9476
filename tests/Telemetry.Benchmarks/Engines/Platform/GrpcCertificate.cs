using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Telemetry.Server;

namespace Telemetry.Benchmarks.Engines.Platform;

/// <summary>A certificate for one run: the server shows it, and the load accepts no other. ECDSA P-256, as a new installation would have.</summary>
internal sealed class GrpcCertificate : IDisposable
{
    private readonly X509Certificate2 certificate;

    private GrpcCertificate(X509Certificate2 certificate, string certificateFile, string keyFile) =>
        (this.certificate, ServerArguments) = (certificate, ["--grpc-certificate", certificateFile, "--grpc-key", keyFile]);

    public IReadOnlyList<string> ServerArguments { get; }

    /// <summary>Why TLS cannot be measured; null when the server has it.</summary>
    public static string? Missing() =>
        typeof(ServerOptions).GetProperty("GrpcCertificate") is null ? "this build of the server has no --grpc-certificate" : null;

    /// <summary>Writes certificate.pem and key.pem into a folder.</summary>
    public static GrpcCertificate Create(string folder, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=benchmark", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
        var (certificateFile, keyFile) = (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return new GrpcCertificate(certificate, certificateFile, keyFile);
    }

    /// <summary>TLS 1.3 and nothing older, to the server with this certificate.</summary>
    public SocketsHttpHandler Handler()
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.Add(certificate);
        return new SocketsHttpHandler { SslOptions = { EnabledSslProtocols = SslProtocols.Tls13, CertificateChainPolicy = policy } };
    }

    public void Dispose() => certificate.Dispose();
}
