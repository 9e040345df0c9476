using Telemetry.Protocol.Packages.Signing;
using Telemetry.Quantities;
using Telemetry.Reporting.Evidence;
using Xunit;

namespace Telemetry.Tests.Evidence;

public sealed class SignatureTests
{
    private static readonly MerkleHash Root = MerkleHash.Leaf("a package"u8);
    private static readonly Instant Noon = Instant.FromUtc(2025, 2, 3, 12);

    [Fact]
    public void Both_sides_sign_the_same_root()
    {
        RootSignature[] signatures = [Signed("GM0363", SigningRole.Municipality, RootSigning.NewKey().Pem), Signed("pro-a", SigningRole.Organisation, RootSigning.NewKey().Pem)];
        var verdicts = signatures.Select(signature => SignatureVerdict.Of(signature, Root, "run", null)).ToList();
        Assert.All(verdicts, verdict => Assert.True(verdict.Counts));
        Assert.True(SignatureVerdict.BothSides(verdicts));
        Assert.False(SignatureVerdict.BothSides(verdicts[..1]));
    }

    [Fact]
    public void One_key_that_signs_for_both_sides_is_one_side()
    {
        var key = RootSigning.NewKey().Pem;
        RootSignature[] signatures = [Signed("GM0363", SigningRole.Municipality, key), Signed("pro-a", SigningRole.Organisation, key)];
        Assert.False(SignatureVerdict.BothSides([.. signatures.Select(signature => SignatureVerdict.Of(signature, Root, "run", null))]));
    }

    [Fact]
    public void A_signature_holds_for_nothing_but_what_was_signed()
    {
        var signature = Signed("GM0363", SigningRole.Municipality, RootSigning.NewKey().Pem);
        Assert.True(signature.Holds());
        Assert.False((signature with { Party = "GM0344" }).Holds());
        Assert.False((signature with { Role = SigningRole.Organisation }).Holds());
        Assert.False((signature with { Root = MerkleHash.Leaf("another"u8) }).Holds());
        Assert.False((signature with { Run = "another" }).Holds());
        Assert.False((signature with { SignedAt = Noon + TimeSpan.FromMilliseconds(1) }).Holds());
        Assert.False((signature with { PublicKey = RootSigning.NewKey().PublicKey }).Holds());
        Assert.False((signature with { PublicKey = "no key" }).Holds());
        Assert.False((signature with { Signature = "AAAA" }).Holds());
    }

    [Fact]
    public void A_key_that_the_reader_does_not_know_as_the_partys_does_not_count()
    {
        var signature = Signed("GM0363", SigningRole.Municipality, RootSigning.NewKey().Pem);
        Assert.True(SignatureVerdict.Of(signature, Root, "run", [new("GM0363", SigningRole.Municipality, signature.PublicKey)]).Counts);
        Assert.False(SignatureVerdict.Of(signature, Root, "run", [new("GM0344", SigningRole.Municipality, signature.PublicKey)]).Counts);
        Assert.False(SignatureVerdict.Of(signature, Root, "run", []).Counts);
    }

    [Fact]
    public void A_signature_of_another_run_does_not_count() =>
        Assert.False(SignatureVerdict.Of(Signed("GM0363", SigningRole.Municipality, RootSigning.NewKey().Pem), Root, "another", null).Counts);

    [Fact]
    public void Signature_files_are_read_as_they_were_written_and_strictly()
    {
        var signature = Signed("GM0363", SigningRole.Municipality, RootSigning.NewKey().Pem);
        var file = EvidenceJson.Write(signature);
        Assert.Equal(signature, EvidenceJson.ReadSignature(file));
        var text = System.Text.Encoding.UTF8.GetString(file);
        Assert.ThrowsAny<Exception>(() => EvidenceJson.ReadSignature(System.Text.Encoding.UTF8.GetBytes(text.Replace("\"party\"", "\"partij\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_key_of_another_kind_is_refused_with_the_remedy()
    {
        using var rsa = System.Security.Cryptography.RSA.Create(2048);
        var refusal = Assert.Throws<ArgumentException>(() => RootSigning.Sign(rsa.ExportPkcs8PrivateKeyPem(), "GM0363", SigningRole.Municipality, Root, "run", Noon));
        Assert.Contains("--new-key", refusal.Message, StringComparison.Ordinal);
    }

    private static RootSignature Signed(string party, SigningRole role, string pem) => RootSigning.Sign(pem, party, role, Root, "run", Noon);
}
