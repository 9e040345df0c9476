using Telemetry.Protocol.Packages.Lines;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages;

/// <summary>Some consecutive lines of a package as bytes. Give it back after use, for its memory is used again.</summary>
/// <param name="FirstLine">From 0.</param>
/// <param name="Ends">By line, the position behind its line feed.</param>
internal sealed record WrittenBlock(PackageSection Section, long FirstLine, LineWriter Lines, IReadOnlyList<int> Ends)
{
    /// <summary>By line; empty where they were not asked for.</summary>
    public IReadOnlyList<MerkleHash> Leaves { get; init; } = [];

    public int Length => Lines.Length;

    public ReadOnlyMemory<byte> Bytes => Lines.Written;

    /// <summary>Without the line feed.</summary>
    /// <param name="index">Within the block.</param>
    public ReadOnlyMemory<byte> Line(int index)
    {
        var start = index == 0 ? 0 : Ends[index - 1];
        return Bytes[start..(Ends[index] - 1)];
    }
}
