using Telemetry.Allocation.RulePacks;
using Telemetry.Protocol.Packages.Facts;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Protocol.Registers;
using Telemetry.Protocol.RulePacks;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Reading;

/// <summary>
/// Reads a package once from front to back: hashes every line, reads what the run starts from, and passes over the results, which are to be recomputed and not believed.
/// </summary>
public static class PackageReader
{
    /// <param name="keepLeaves">True to prove the inclusion of a line afterwards; 32 bytes a line.</param>
    /// <exception cref="UnreadablePackageException">A line without an end: this is no package.</exception>
    public static async Task<ReadPackage> ReadAsync(Stream source, bool keepLeaves = false)
    {
        var (texts, tree, given, order) = (new TextPool(), new MerkleTree(), new GivenLines(), new SectionOrder());
        List<MerkleHash> leaves = [];
        PackageRoot? stated = null;
        PackageDifference? problem = null;
        var lines = 0L;
        await foreach (var block in InOrder.Of(FileBlocks.Of(source), block => ReadBlock.Of(block, texts)))
        {
            foreach (var leaf in block.Leaves) tree.Append(leaf);
            if (keepLeaves) leaves.AddRange(block.Leaves);
            if (block.Problem is { } wrong) problem ??= wrong with { Line = wrong.Line + lines };
            problem ??= order.Take(lines, block.Sections);
            given.Append(block.Given);
            stated ??= block.Root;
            lines += block.Lines;
        }

        PackageHeader? header = null;
        RulePack? pack = null;
        try
        {
            header = Header(given, texts, order, ref problem);
            pack = Pack(given, texts);
        }
        catch (Exception unreadable) when (unreadable is UnreadablePackageException or UnreadableRegisterException or System.Text.Json.JsonException or InvalidOperationException)
        {
            problem ??= PackageDifference.Form(header is null ? 0 : 1, unreadable.Message, header is null ? PackageSection.Schema : PackageSection.Pack);
        }

        if (stated is { } root && root.Leaves != tree.Leaves)
            problem ??= new(lines, PackageSections.NameOf(PackageSection.Root), null, $"{root.Leaves}", $"{tree.Leaves}", "the number of lines under the root is another one.");
        if (stated is null) problem ??= PackageDifference.Form(Math.Max(0, lines - 1), "the file ends without the line that states the root.");
        return new(header, pack, given.Facts, tree.Root, stated, lines, problem, leaves);
    }

    private static PackageHeader Header(GivenLines given, TextPool texts, SectionOrder order, ref PackageDifference? problem)
    {
        var line = new LineReader(given.Header ?? throw new UnreadablePackageException("the first line of a package is missing."), texts);
        var header = HeaderJson.Read(ref line, out var counts);
        problem ??= order.Compare(counts);
        return header;
    }

    private static RulePack Pack(GivenLines given, TextPool texts)
    {
        var content = given.Pack ?? throw new UnreadablePackageException("the rule pack is missing.");
        var line = new LineReader(content, texts);
        var pack = line.Json("pack"u8);
        line.End();
        return RulePackJson.Read(pack);
    }
}
