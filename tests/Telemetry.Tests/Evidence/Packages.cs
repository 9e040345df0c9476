using Telemetry.Protocol.Packages;
using Telemetry.Protocol.Packages.Verification;
using Telemetry.Reporting.Evidence;
using Xunit;

namespace Telemetry.Tests.Evidence;

/// <summary>Packages in memory.</summary>
internal static class Packages
{
    public static async Task<byte[]> OfAsync(int emptyings)
    {
        using var file = new MemoryStream();
        await PackageWriter.WriteAsync(SmallRun.Of(SmallRun.Facts(emptyings)), file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    public static Task<PackageVerdict> VerifyAsync(byte[] package) => PackageVerification.OfAsync(() => new MemoryStream(package));

    /// <summary>With the line feed behind each.</summary>
    public static List<byte[]> Lines(byte[] package)
    {
        List<byte[]> lines = [];
        for (var start = 0; start < package.Length;)
        {
            var end = Array.IndexOf(package, (byte)'\n', start);
            lines.Add(package[start..(end + 1)]);
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The lines with a root of their own, as somebody would write it who changed them.</summary>
    public static byte[] WithNewRoot(IReadOnlyList<byte[]> lines)
    {
        var leaves = lines.Where(line => !line.AsSpan().StartsWith("{\"root\""u8)).ToList();
        var root = MerkleTree.RootOf([.. leaves.Select(line => MerkleHash.Leaf(line.AsSpan(0, line.Length - 1)))]);
        return [.. leaves.SelectMany(line => line), .. new PackageRoot(root, leaves.Count).Write()];
    }
}
