using System.Text;
using CsCheck;
using Telemetry.Reporting.Evidence;
using Xunit;

namespace Telemetry.Tests.Evidence;

public sealed class MerkleTreeTests
{
    /// <summary>Leaves and roots of 1 to 8 of them as the reference implementation of certificate transparency tests itself with.</summary>
    private static readonly string[] Leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    private static readonly string[] Roots =
    [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public void Roots_are_those_of_certificate_transparency()
    {
        var leaves = Leaves.Select(hex => MerkleHash.Leaf(Convert.FromHexString(hex))).ToArray();
        for (var count = 1; count <= leaves.Length; count++) Assert.Equal(Roots[count - 1], MerkleTree.RootOf(leaves.AsSpan(0, count)).ToString());
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", MerkleTree.RootOf([]).ToString());
    }

    [Fact]
    public void Every_line_of_every_tree_is_proven_and_no_other() => Gen.Int[1, 70].SelectMany(count => Gen.Int[0, count - 1].Select(index => (count, index))).Sample(one =>
    {
        var lines = Enumerable.Range(0, one.count).Select(index => $"line {index}").ToArray();
        var leaves = lines.Select(line => MerkleHash.Leaf(Encoding.UTF8.GetBytes(line))).ToArray();
        var root = MerkleTree.RootOf(leaves);
        var proof = new InclusionProof("run", one.index, one.count, lines[one.index], MerkleTree.Path(leaves, one.index));
        Assert.Equal(root, proof.Root());
        Assert.NotEqual(root, (proof with { Line = "line x" }).Root());
        if (one.count > 1) Assert.Null((proof with { Siblings = [.. proof.Siblings.SkipLast(1)] }).Root());
        Assert.Null((proof with { Siblings = [.. proof.Siblings, root] }).Root());
        for (var other = 0; other < one.count; other++)
            if (other != one.index)
                Assert.NotEqual(root, (proof with { Leaf = other }).Root());
    });

    [Fact]
    public void A_leaf_cannot_pass_for_a_node()
    {
        var (left, right) = (MerkleHash.Leaf("a"u8), MerkleHash.Leaf("b"u8));
        var bytes = new byte[2 * MerkleHash.Bytes];
        left.CopyTo(bytes);
        right.CopyTo(bytes.AsSpan(MerkleHash.Bytes));
        Assert.NotEqual(MerkleHash.Node(left, right), MerkleHash.Leaf(bytes));
    }
}
