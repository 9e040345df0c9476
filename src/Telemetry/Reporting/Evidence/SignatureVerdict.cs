namespace Telemetry.Reporting.Evidence;

/// <summary>What a signature is worth for one package.</summary>
/// <param name="Holds">The key that it brings along made it.</param>
/// <param name="SameRoot">It is about this root and this run.</param>
/// <param name="Trusted">The key is known as that party's in that role; null where no keys were given to compare with.</param>
public sealed record SignatureVerdict(RootSignature Signature, bool Holds, bool SameRoot, bool? Trusted)
{
    public bool Counts => Holds && SameRoot && Trusted != false;

    /// <param name="trusted">Null where the reader knows no keys.</param>
    public static SignatureVerdict Of(RootSignature signature, MerkleHash root, string run, IReadOnlyList<TrustedKey>? trusted) => new(
        signature, signature.Holds(), signature.Root == root && signature.Run == run, trusted?.Contains(new TrustedKey(signature.Party, signature.Role, signature.PublicKey)));

    /// <summary>Whether each side put its name to the same root: two parties, and two keys, for a key that signs for both is one side alone.</summary>
    public static bool BothSides(IReadOnlyList<SignatureVerdict> verdicts) => verdicts
        .Where(one => one.Counts && one.Signature.Role == SigningRole.Municipality)
        .Any(one => verdicts.Any(other => other.Counts && other.Signature.Role == SigningRole.Organisation
            && other.Signature.Party != one.Signature.Party && other.Signature.PublicKey != one.Signature.PublicKey));
}
