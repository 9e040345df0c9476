using System.Collections.Concurrent;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages;

/// <summary>Writes the lines of a layout block by block, several at once, and hands them over in order.</summary>
/// <param name="hashing">True where the leaves are wanted too.</param>
internal sealed class PackageBlocks(IReadOnlyList<SectionLines> layout, bool hashing)
{
    /// <summary>A block is about a megabyte of emptyings: large enough to be worth a hand-over, small enough to stay in a cache.</summary>
    private const int LinesInBlock = 4_096;

    private readonly ConcurrentBag<LineWriter> free = [];

    public IAsyncEnumerable<WrittenBlock> Write() => InOrder.Of(Parts().ToAsyncEnumerable(), Write);

    public void GiveBack(WrittenBlock block) => free.Add(block.Lines);

    private IEnumerable<(SectionLines Section, int From, int To, long FirstLine)> Parts()
    {
        var line = 0L;
        foreach (var section in layout)
        {
            for (var from = 0; from < section.Count; from += LinesInBlock) yield return (section, from, Math.Min(from + LinesInBlock, section.Count), line + from);
            line += section.Count;
        }
    }

    private WrittenBlock Write((SectionLines Section, int From, int To, long FirstLine) part)
    {
        if (!free.TryTake(out var lines)) lines = new();
        lines.Clear();
        var ends = new int[part.To - part.From];
        for (var index = part.From; index < part.To; index++)
        {
            part.Section.Write(lines, index);
            ends[index - part.From] = lines.Length;
        }

        var block = new WrittenBlock(part.Section.Section, part.FirstLine, lines, ends);
        return hashing ? block with { Leaves = [.. ends.Select((_, index) => MerkleHash.Leaf(block.Line(index).Span))] } : block;
    }
}
