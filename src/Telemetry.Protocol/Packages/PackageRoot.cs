using System.Text;
using System.Text.RegularExpressions;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages;

/// <summary>The last line: the root over all lines before it, and how many they are.</summary>
public sealed partial record PackageRoot(MerkleHash Root, long Leaves)
{
    /// <summary>Null when the line is not written exactly so.</summary>
    public static PackageRoot? TryParse(ReadOnlySpan<byte> line)
    {
        var match = Form().Match(Encoding.UTF8.GetString(line));
        return match.Success && MerkleHash.TryParse(match.Groups[1].Value) is { } root && long.TryParse(match.Groups[2].Value, out var leaves) ? new(root, leaves) : null;
    }

    /// <summary>With the line feed.</summary>
    public byte[] Write() => Encoding.UTF8.GetBytes(FormattableString.Invariant($"{{\"root\":\"{Root}\",\"leaves\":{Leaves}}}\n"));

    [GeneratedRegex("^\\{\"root\":\"([0-9a-f]{64})\",\"leaves\":(0|[1-9][0-9]{0,17})\\}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
