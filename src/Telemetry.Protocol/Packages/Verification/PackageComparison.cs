using System.Buffers;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Verification;

/// <summary>Writes a run's package again and holds it against a file, byte by byte.</summary>
internal static class PackageComparison
{
    /// <summary>The first line before the root that differs; null when there is none.</summary>
    public static async Task<PackageDifference?> FirstAsync(RunResult run, Stream file)
    {
        var blocks = new PackageBlocks(PackageLayout.Of(run), hashing: false);
        var stands = ArrayPool<byte>.Shared.Rent(1024 * 1024);
        await foreach (var block in blocks.Write())
        {
            if (stands.Length < block.Length) stands = ArrayPool<byte>.Shared.Rent(block.Length);
            var read = await file.ReadAtLeastAsync(stands.AsMemory(0, block.Length), block.Length, throwOnEndOfStream: false);
            if (!block.Bytes.Span.SequenceEqual(stands.AsSpan(0, read))) return await DifferenceAsync(block, stands, read, file);
            blocks.GiveBack(block);
        }

        ArrayPool<byte>.Shared.Return(stands);
        return null;
    }

    private static async Task<PackageDifference> DifferenceAsync(WrittenBlock block, byte[] stands, int read, Stream file)
    {
        var at = block.Bytes.Span.CommonPrefixLength(stands.AsSpan(0, read));
        var index = 0;
        while (block.Ends[index] <= at) index++;
        var (should, start) = (block.Line(index), index == 0 ? 0 : block.Ends[index - 1]);
        var says = await LineAsync(stands.AsMemory(start, read - start), file);
        ArrayPool<byte>.Shared.Return(stands);
        return new(
            block.FirstLine + index + 1, PackageSections.NameOf(block.Section), LineText.IdOf(should.Span), says.Length == 0 ? null : LineText.Around(says, at - start),
            LineText.Around(should.Span, at - start), "the recomputation gives another line.");
    }

    /// <summary>The line that begins there, also where its end has not been read yet.</summary>
    private static async Task<byte[]> LineAsync(ReadOnlyMemory<byte> known, Stream file)
    {
        var end = known.Span.IndexOf((byte)'\n');
        if (end >= 0) return known[..end].ToArray();
        var more = ArrayPool<byte>.Shared.Rent(64 * 1024);
        var read = await file.ReadAtLeastAsync(more, more.Length, throwOnEndOfStream: false);
        end = more.AsSpan(0, read).IndexOf((byte)'\n');
        byte[] line = [.. known.Span, .. more.AsSpan(0, end < 0 ? read : end)];
        ArrayPool<byte>.Shared.Return(more);
        return line;
    }
}
