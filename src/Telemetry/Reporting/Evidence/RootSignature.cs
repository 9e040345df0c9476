using System.Security.Cryptography;
using System.Text;
using Telemetry.Quantities;

namespace Telemetry.Reporting.Evidence;

/// <summary>A party's signature under the root of a package, kept apart from it so that each side signs the same bytes.</summary>
/// <param name="Party">Id of who signs.</param>
/// <param name="Run">Id of the run.</param>
/// <param name="SignedAt">By the clock of who signs; a claim and no time stamp of a third party.</param>
/// <param name="PublicKey">ECDSA key on P-256 as SubjectPublicKeyInfo, base 64.</param>
/// <param name="Signature">ECDSA with SHA-256 over <see cref="Content"/>, r and s of 32 bytes each (IEEE P1363), base 64.</param>
public sealed record RootSignature(string Party, SigningRole Role, MerkleHash Root, string Run, Instant SignedAt, string PublicKey, string Signature)
{
    /// <summary>
    /// What is signed. It begins with its purpose, so that a signature made for something else never passes for this one, and each field stands on a line of its own.
    /// </summary>
    /// <exception cref="ArgumentException">A field has a line break, with which two contents could look alike.</exception>
    public static byte[] Content(string party, SigningRole role, MerkleHash root, string run, Instant signedAt)
    {
        if ((party + run).AsSpan().ContainsAny('\r', '\n')) throw new ArgumentException("party, run: a line break in an id cannot be signed; take it out.", nameof(party));
        return Encoding.UTF8.GetBytes(string.Join('\n', "telemetry/signature/1", party, role == SigningRole.Municipality ? "municipality" : "organisation", root.ToString(), run, signedAt.ToString()));
    }

    /// <summary>False too where key or signature cannot be read: what cannot be checked is not signed.</summary>
    public bool Holds()
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(PublicKey), out _);

            // One spelling a key: otherwise one key could pass for two.
            return Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()) == PublicKey && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
                && key.VerifyData(Content(Party, Role, Root, Run, SignedAt), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or ArgumentException)
        {
            return false;
        }
    }
}
