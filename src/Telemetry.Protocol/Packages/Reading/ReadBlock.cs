using System.Buffers;
using System.Text.Json;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Reading;

/// <summary>What a block of the file held.</summary>
/// <param name="Leaves">Of all lines but the root.</param>
/// <param name="Sections">Which sections in their order, and how many lines of each in a row.</param>
/// <param name="Problem">The first thing wrong with its form, its line counted from 0 within the block.</param>
internal sealed record ReadBlock(
    GivenLines Given, IReadOnlyList<MerkleHash> Leaves, IReadOnlyList<(PackageSection Section, int Lines)> Sections, int Lines, PackageRoot? Root, PackageDifference? Problem)
{
    /// <summary>Gives the block's buffer back.</summary>
    public static ReadBlock Of(FileBlock block, TextPool texts)
    {
        var (given, leaves, sections) = (new GivenLines(), new List<MerkleHash>(4_096), new List<(PackageSection Section, int Lines)>());
        var (section, lines) = (PackageSection.Schema, 0);
        var rest = block.Bytes;
        PackageRoot? root = null;
        PackageDifference? problem = null;
        for (; !rest.IsEmpty; lines++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            if (end < 0) problem ??= PackageDifference.Form(lines, "it has no line feed: the file is cut off.");
            if (PackageSections.Of(line, section) is not { } found)
            {
                problem ??= PackageDifference.Form(lines, "it does not begin with the name of a section.");
                leaves.Add(MerkleHash.Leaf(line));
                continue;
            }

            section = found;
            if (sections.Count > 0 && sections[^1].Section == found) sections[^1] = (found, sections[^1].Lines + 1);
            else sections.Add((found, 1));
            if (found == PackageSection.Root)
            {
                root = PackageRoot.TryParse(line);
                if (root is null) problem ??= PackageDifference.Form(lines, "it is no root line.");
                continue;
            }

            leaves.Add(MerkleHash.Leaf(line));
            try
            {
                given.Take(found, line, texts);
            }
            catch (Exception unreadable) when (unreadable is UnreadablePackageException or JsonException or InvalidOperationException)
            {
                problem ??= PackageDifference.Form(lines, unreadable.Message, found, LineText.IdOf(line));
            }
        }

        ArrayPool<byte>.Shared.Return(block.Buffer);
        return new(given, leaves, sections, lines, root, problem);
    }
}
