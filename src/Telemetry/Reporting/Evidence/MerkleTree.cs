using System.Numerics;

namespace Telemetry.Reporting.Evidence;

/// <summary>
/// The Merkle tree of RFC 6962 (2.1): the left part of n leaves is the largest power of two below n. It grows leaf by leaf in memory for its height alone,
/// because only the whole subtrees at its right edge are kept.
/// </summary>
public sealed class MerkleTree
{
    private readonly Stack<MerkleHash> edge = [];

    public long Leaves { get; private set; }

    /// <summary>Of the leaves so far.</summary>
    public MerkleHash Root => edge.Count == 0 ? MerkleHash.Empty : edge.Aggregate((right, left) => MerkleHash.Node(left, right));

    public static MerkleHash RootOf(ReadOnlySpan<MerkleHash> leaves)
    {
        var tree = new MerkleTree();
        foreach (var leaf in leaves) tree.Append(leaf);
        return tree.Root;
    }

    /// <summary>The hashes that lead from a leaf to the root, the nearest first (RFC 6962, 2.1.1).</summary>
    /// <param name="index">From 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf.</exception>
    public static IReadOnlyList<MerkleHash> Path(ReadOnlySpan<MerkleHash> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        List<MerkleHash> fromTop = [];
        while (leaves.Length > 1)
        {
            var split = (int)(BitOperations.RoundUpToPowerOf2((uint)leaves.Length) / 2);
            var isLeft = index < split;
            fromTop.Add(RootOf(isLeft ? leaves[split..] : leaves[..split]));
            leaves = isLeft ? leaves[..split] : leaves[split..];
            if (!isLeft) index -= split;
        }

        fromTop.Reverse();
        return fromTop;
    }

    public void Append(MerkleHash leaf)
    {
        // As many subtrees are complete now as the number of leaves before had ones at its end.
        for (var before = Leaves; (before & 1) == 1; before >>= 1) leaf = MerkleHash.Node(edge.Pop(), leaf);
        edge.Push(leaf);
        Leaves++;
    }
}
