using Telemetry.Allocation.Runs;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages;

/// <summary>Writes a run as one self-contained file that whoever has it can recompute. The same run gives the same bytes.</summary>
public static class PackageWriter
{
    /// <returns>The root that both sides sign, and the number of lines under it.</returns>
    public static async Task<PackageRoot> WriteAsync(RunResult run, Stream target, CancellationToken stop)
    {
        var (tree, blocks) = (new MerkleTree(), new PackageBlocks(PackageLayout.Of(run), hashing: true));
        await foreach (var block in blocks.Write())
        {
            await target.WriteAsync(block.Bytes, stop);
            foreach (var leaf in block.Leaves) tree.Append(leaf);
            blocks.GiveBack(block);
        }

        var root = new PackageRoot(tree.Root, tree.Leaves);
        await target.WriteAsync(root.Write(), stop);
        return root;
    }
}
