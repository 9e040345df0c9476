using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Telemetry.Protocol.Registers;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Signing;

/// <summary>The small files beside a package: a signature, an inclusion proof, the keys that a reader trusts. Reading is strict.</summary>
public static class EvidenceJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new InstantJson(), new MerkleHashJson() },
    };

    public static byte[] Write(RootSignature signature) => Write(new SignatureFile(SignatureFile.Form, signature));

    public static byte[] Write(InclusionProof proof, MerkleHash root) => Write(new ProofFile(ProofFile.Form, root, proof));

    /// <exception cref="UnreadablePackageException">Not JSON, another schema, or a field that is unknown, missing or of the wrong type.</exception>
    public static RootSignature ReadSignature(ReadOnlySpan<byte> json) => Read<SignatureFile>("signature", json) is { Schema: SignatureFile.Form, Signature: var signature }
        ? signature : throw new UnreadablePackageException($"signature: the schema is not {SignatureFile.Form}.");

    /// <summary>The root that the file states proves nothing: compare with the one that was signed.</summary>
    /// <exception cref="UnreadablePackageException">As for a signature.</exception>
    public static InclusionProof ReadProof(ReadOnlySpan<byte> json) => Read<ProofFile>("proof", json) is { Schema: ProofFile.Form, Proof: var proof }
        ? proof : throw new UnreadablePackageException($"proof: the schema is not {ProofFile.Form}.");

    /// <summary>A list of objects with party, role and publicKey.</summary>
    /// <exception cref="UnreadablePackageException">As for a signature.</exception>
    public static IReadOnlyList<TrustedKey> ReadKeys(ReadOnlySpan<byte> json) => Read<List<TrustedKey>>("keys", json);

    private static byte[] Write<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    private static T Read<T>(string kind, ReadOnlySpan<byte> json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new UnreadablePackageException($"{kind}: null stands where an object belongs.");
        }
        catch (JsonException error)
        {
            throw new UnreadablePackageException($"{kind}: {error.Path ?? "$"} (line {error.LineNumber + 1}) cannot be read: {error.Message}", error);
        }
    }
}
