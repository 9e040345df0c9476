using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Telemetry.Tests.Ingestion;

/// <summary>A certificate authority with its PEM files in a folder.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly X509Certificate2 authority;
    private readonly string folder;

    public TestAuthority(string folder, string name)
    {
        this.folder = folder;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        authority = request.CreateSelfSigned(Now.AddYears(-2), Now.AddYears(1));
        File = Write($"{name}.pem", authority.ExportCertificatePem());
    }

    public string File { get; }

    /// <summary>Signs a certificate for localhost and 127.0.0.1.</summary>
    /// <param name="days">From now until it ends; negative when it ended.</param>
    /// <param name="address">The address it is for.</param>
    public (string Certificate, string Key) Sign(string name, int days = 30, string address = "127.0.0.1")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "server")], false));
        using var signed = request.Create(authority, Now.AddDays(days).AddYears(-1), Now.AddDays(days), RandomNumberGenerator.GetBytes(8));
        return (Write($"{name}.pem", signed.ExportCertificatePem()), Write($"{name}.key", key.ExportPkcs8PrivateKeyPem()));
    }

    public void Dispose() => authority.Dispose();

    private string Write(string name, string pem)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, pem);
        return path;
    }
}
