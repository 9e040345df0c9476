using System.CommandLine;
using System.Globalization;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Reporting.Evidence;
using Telemetry.Server;
using Telemetry.Server.Evidence;
using Telemetry.Server.Reporting.Runs;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry verify</c>: a package recomputed bit for bit, its signatures, or the proof of one line; no server, no network.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "Package", Arity = ArgumentArity.ZeroOrOne };
        var signatures = new Option<string[]>("--signature") { Description = "Signature of a party; may be given several times" };
        var trusted = new Option<string?>("--trusted") { Description = "JSON list of keys that are known to be the parties': party, role, publicKey" };
        var data = new Option<string?>("--data") { Description = "Folder of an installation whose readings are compared with those of the package" };
        var proof = new Option<string?>("--proof") { Description = "Proof of one line, from 'telemetry explain --proof'; needs --root and no package" };
        var root = new Option<string?>("--root") { Description = "The root that was signed, 64 hexadecimal digits" };
        var verb = new Command("verify", "Recompute a package of evidence bit for bit. Example: telemetry verify run.ndjson --signature a.sig.json --signature b.sig.json")
        {
            file, signatures, trusted, data, proof, root,
        };
        verb.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(proof) is { } line) return await OfProofAsync(parsed, line, parsed.GetValue(root));
            var path = parsed.GetValue(file) ?? throw new ArgumentException("verify: name a package, or a proof with --proof and --root.");
            var verdict = await PackageFile.VerifyAsync(path);
            var keys = parsed.GetValue(trusted) is { } known ? EvidenceJson.ReadKeys(File.ReadAllBytes(known)) : null;
            List<SignatureVerdict> signed = [.. (parsed.GetValue(signatures) ?? []).Select(one => SignatureVerdict.Of(PackageFile.ReadSignature(one), verdict.Root, verdict.Run ?? "", keys))];
            var readings = parsed.GetValue(data) is { } folder && verdict.Recomputed is { } run ? Readings(folder, run) : null;
            await Answer.WriteAsync(parsed, VerifyText.Facts(verdict, signed, readings), VerifyText.Of(verdict, signed, keys is not null, readings));
            return verdict.IsWhole && signed.TrueForAll(one => one.Counts) && readings is not { Different.Count: > 0 } ? 0 : 1;
        });
        return verb;
    }

    private static ReadingsCheck Readings(string folder, RunResult run)
    {
        var data = new DataFolder(folder);
        using var store = data.OpenReadings();
        return ReadingsCheck.Of(run.Known.Emptyings, RunFactsOf.Of(data, store, run.Request.Period, run.Request.KnownAt).Emptyings);
    }

    private static async Task<int> OfProofAsync(ParseResult parsed, string file, string? root)
    {
        var expected = MerkleHash.TryParse(root) ?? throw new ArgumentException($"--root: '{root}' is no root; write the 64 lower-case hexadecimal digits that were signed.");
        var proof = EvidenceJson.ReadProof(File.ReadAllBytes(file));
        var holds = proof.Root() == expected;
        await Answer.WriteAsync(
            parsed, new { holds, line = proof.Leaf + 1, of = proof.Leaves, root = expected.ToString(), text = proof.Line },
            string.Create(CultureInfo.InvariantCulture, $"{(holds ? "This is line" : "NOT proven to be line")} {proof.Leaf + 1} of {proof.Leaves} under that root:\n{proof.Line}"));
        return holds ? 0 : 1;
    }
}
