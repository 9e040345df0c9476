using Telemetry.Protocol.Packages.Reading;
using Telemetry.Protocol.Packages.Signing;
using Telemetry.Protocol.Packages.Verification;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Cli.Verbs;

/// <summary>Packages and the small files beside them, as verbs open them.</summary>
internal static class PackageFile
{
    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    public static Task<PackageVerdict> VerifyAsync(string path) => PackageVerification.OfAsync(() => Open(path));

    /// <summary>Read with its leaves, and recomputed.</summary>
    public static async Task<(ReadPackage Read, PackageVerdict Verdict)> VerifyWithLeavesAsync(string path)
    {
        ReadPackage read;
        await using (var file = Open(path)) read = await PackageReader.ReadAsync(file, keepLeaves: true);
        return (read, await PackageVerification.OfAsync(read, () => Open(path)));
    }

    public static RootSignature ReadSignature(string path) => EvidenceJson.ReadSignature(File.ReadAllBytes(path));

    /// <exception cref="ArgumentException">Neither municipality nor organisation.</exception>
    public static SigningRole Role(string text) => text switch
    {
        "municipality" => SigningRole.Municipality,
        "organisation" => SigningRole.Organisation,
        _ => throw new ArgumentException($"--role: '{text}' is no side; write municipality or organisation."),
    };

    public static string NameOf(SigningRole role) => role == SigningRole.Municipality ? "municipality" : "organisation";
}
