using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Telemetry.Server.Identity;

/// <summary>The PEM files by which ingestion and its bridges know each other over TLS.</summary>
internal static class GrpcCertificates
{
    /// <summary>Everything that is wrong with the files that the options name, each with the remedy.</summary>
    public static IEnumerable<string> Violations(ServerOptions options, DateTimeOffset now)
    {
        if (options.GrpcCertificate is not null && options.GrpcKey is null) yield return "--grpc-key: missing; give the PEM file of the key that belongs to --grpc-certificate.";
        if (options.GrpcKey is not null && options.GrpcCertificate is null) yield return "--grpc-certificate: missing; give the PEM file of the certificate that belongs to --grpc-key.";
        if (options.GrpcCertificate is { } certificate)
        {
            foreach (var violation in Violations("--grpc-certificate", certificate, now)) yield return violation;
        }

        if (options.GrpcKey is { } key && ReasonUnreadable(() => File.ReadAllText(key)) is { } reason) yield return $"--grpc-key: '{key}' cannot be read ({reason}); correct the path or the rights of the file.";
        else if (options is { GrpcCertificate: { } signed, GrpcKey: { } pair } && ReasonUnreadable(() => Chain(signed)) is null && ReasonUnreadable(() => Server(signed, pair).Dispose()) is { } misfit)
            yield return $"--grpc-key: '{pair}' is not the key of '{signed}' ({misfit}); give the unencrypted PEM key that the certificate was made with.";
        if (options.GrpcCa is { } authority)
        {
            foreach (var violation in Violations("--grpc-ca", authority, now)) yield return violation;
        }
    }

    /// <summary>The certificate of the server with its key. The caller disposes of it.</summary>
    public static X509Certificate2 Server(string certificate, string key) => X509Certificate2.CreateFromPemFile(certificate, key);

    /// <summary>All certificates of a PEM file, at least one.</summary>
    /// <exception cref="CryptographicException">There is none, or one is damaged.</exception>
    public static X509Certificate2Collection Chain(string file)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        return chain.Count > 0 ? chain : throw new CryptographicException("it holds no certificate");
    }

    private static IEnumerable<string> Violations(string option, string file, DateTimeOffset now)
    {
        if (ReasonUnreadable(() => Chain(file)) is { } reason)
        {
            yield return $"{option}: '{file}' cannot be read ({reason}); give a PEM file that begins with -----BEGIN CERTIFICATE-----.";
            yield break;
        }

        var first = Chain(file)[0];
        if (first.NotAfter.ToUniversalTime() < now) yield return $"{option}: '{file}' expired at {first.NotAfter.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}; renew the certificate.";
        if (first.NotBefore.ToUniversalTime() > now) yield return $"{option}: '{file}' is not valid before {first.NotBefore.ToUniversalTime():yyyy-MM-dd'T'HH:mm:ss'Z'}; check the clock of this machine.";
    }

    private static string? ReasonUnreadable(Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            return error.Message;
        }
    }
}
