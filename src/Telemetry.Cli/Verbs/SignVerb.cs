using System.CommandLine;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Quantities;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Cli.Verbs;

/// <summary><c>telemetry sign</c>: puts a party's name to the root of a package that was recomputed here first.</summary>
internal static class SignVerb
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "Package", Arity = ArgumentArity.ZeroOrOne };
        var key = new Option<string?>("--key") { Description = "Private key, PEM" };
        var party = new Option<string?>("--party") { Description = "Id of who signs, for example GM0363" };
        var role = new Option<string?>("--role") { Description = "municipality or organisation" };
        var output = new Option<string?>("--out") { Description = "Signature to write" };
        var make = new Option<string?>("--new-key") { Description = "Make a private key in this file, and nothing else" };
        var verb = new Command("sign", "Sign the root of a package. Example: telemetry sign run.ndjson --key key.pem --party GM0363 --role municipality --out gm0363.sig.json")
        {
            file, key, party, role, output, make,
        };
        verb.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetValue(make) is { } pem) return await MakeKeyAsync(parsed, pem, stop);
            if (parsed.GetValue(file) is not { } path || parsed.GetValue(key) is not { } secret || parsed.GetValue(party) is not { } id || parsed.GetValue(role) is not { } side || parsed.GetValue(output) is not { } target)
                throw new ArgumentException("sign: FILE, --key, --party, --role and --out are needed; to make a key write 'telemetry sign --new-key FILE'.");
            var signing = PackageFile.Role(side);
            var verdict = await PackageFile.VerifyAsync(path);
            if (!verdict.IsWhole) throw new InvalidDataException($"sign: {path} is not what it says, so nothing was signed; 'telemetry verify {path}' shows why.");
            var signature = RootSigning.Sign(await File.ReadAllTextAsync(secret, stop), id, signing, verdict.Root, verdict.Run!, Instant.From(TimeProvider.System.GetUtcNow()));
            await File.WriteAllBytesAsync(target, EvidenceJson.Write(signature), stop);
            await Answer.WriteAsync(parsed, new { party = id, role = side, root = signature.Root.ToString(), run = signature.Run, file = target }, $"{side} {id} signed root {signature.Root} of run {signature.Run}: {target}");
            return 0;
        });
        return verb;
    }

    /// <summary>Readable by its owner alone; a key that is there is never written over.</summary>
    private static async Task<int> MakeKeyAsync(ParseResult parsed, string path, CancellationToken stop)
    {
        var (pem, publicKey) = RootSigning.NewKey();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var writer = new StreamWriter(path, options)) await writer.WriteAsync(pem.AsMemory(), stop);
        await Answer.WriteAsync(parsed, new { file = path, publicKey }, $"{path}: keep it secret.\nPublic key, for the other side's list of trusted keys: {publicKey}");
        return 0;
    }
}
