using System.Text;

namespace Telemetry.Reporting.Evidence;

/// <summary>That a line stands in a package, without the package: whoever has the root that both sides signed needs nothing else.</summary>
/// <param name="Run">Id of the run.</param>
/// <param name="Leaf">Number of the line in the package, from 0.</param>
/// <param name="Leaves">Lines of the package without its last, which states the root.</param>
/// <param name="Line">As it stands there, without the line feed.</param>
/// <param name="Siblings">From the leaf up.</param>
public sealed record InclusionProof(string Run, long Leaf, long Leaves, string Line, IReadOnlyList<MerkleHash> Siblings)
{
    /// <summary>
    /// The root that the line and its siblings lead to (RFC 9162, 2.1.3.2); null when the number of siblings does not fit the tree, for then they prove nothing.
    /// </summary>
    public MerkleHash? Root()
    {
        if (Leaf < 0 || Leaf >= Leaves) return null;
        var (at, last, hash) = (Leaf, Leaves - 1, MerkleHash.Leaf(Encoding.UTF8.GetBytes(Line)));
        foreach (var sibling in Siblings)
        {
            if (last == 0) return null;
            if ((at & 1) == 1 || at == last)
            {
                hash = MerkleHash.Node(sibling, hash);

                // At the right edge a level without a sibling is left out.
                for (; (at & 1) == 0 && at != 0; at >>= 1) last >>= 1;
            }
            else
            {
                hash = MerkleHash.Node(hash, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 ? hash : null;
    }
}
