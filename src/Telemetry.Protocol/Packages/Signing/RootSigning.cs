using System.Security.Cryptography;
using Telemetry.Quantities;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Signing;

/// <summary>Signs the root of a package with a key on P-256. Keys stand in PEM files as any other program reads and writes them.</summary>
public static class RootSigning
{
    /// <exception cref="ArgumentException">The key is no private key on P-256; the message says what is needed.</exception>
    public static RootSignature Sign(string pem, string party, SigningRole role, MerkleHash root, string run, Instant signedAt)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            if (key.ExportParameters(true).Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value) throw new CryptographicException("another curve");
        }
        catch (Exception unusable) when (unusable is CryptographicException or ArgumentException)
        {
            throw new ArgumentException("key: this is no private ECDSA key on P-256 in PEM; make one with 'telemetry sign --new-key FILE'.", nameof(pem), unusable);
        }

        var signature = key.SignData(RootSignature.Content(party, role, root, run, signedAt), HashAlgorithmName.SHA256);
        return new(party, role, root, run, signedAt, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()), Convert.ToBase64String(signature));
    }

    /// <summary>A new key from the machine's own randomness.</summary>
    /// <returns>The private key as PKCS #8 in PEM, and the public one as <see cref="TrustedKey"/> has it.</returns>
    public static (string Pem, string PublicKey) NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return (key.ExportPkcs8PrivateKeyPem() + "\n", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }
}
