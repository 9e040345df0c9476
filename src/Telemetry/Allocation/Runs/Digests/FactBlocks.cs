namespace Telemetry.Allocation.Runs.Digests;

/// <summary>
/// Digests of facts of one kind in blocks, such as the emptyings of one container: a fact that changes has one block hashed again, not a year. The root is over all blocks in the order of
/// their keys, so that it does not depend on the order in which facts came in.
/// </summary>
/// <param name="Keys">In ordinal order, each once.</param>
/// <param name="Digests">SHA-256 of each block.</param>
internal sealed record FactBlocks(string[] Keys, byte[][] Digests)
{
    /// <param name="facts">In their own order, which is the order within a block.</param>
    public static FactBlocks Of<T>(IEnumerable<T> facts, Func<T, string> block, Func<CanonicalBytes, T, CanonicalBytes> write)
    {
        var blocks = facts.GroupBy(block, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        var digests = new byte[blocks.Length][];
        Parallel.For(0, blocks.Length, index => digests[index] = Digest(blocks[index], write));
        return new([.. blocks.Select(group => group.Key)], digests);
    }

    public static byte[] Digest<T>(IEnumerable<T> facts, Func<CanonicalBytes, T, CanonicalBytes> write)
    {
        var bytes = new CanonicalBytes();
        foreach (var fact in facts) write(bytes, fact);
        return bytes.TakeDigest();
    }

    /// <summary>The same with some blocks as they are now; a block that is new is put in its place.</summary>
    public FactBlocks With(IReadOnlyDictionary<string, byte[]> changed)
    {
        if (changed.Count == 0) return this;
        var (keys, digests) = (Keys, (byte[][])Digests.Clone());
        foreach (var (key, digest) in changed.OrderBy(block => block.Key, StringComparer.Ordinal))
        {
            var index = Array.BinarySearch(keys, key, StringComparer.Ordinal);
            if (index >= 0) digests[index] = digest;
            else (keys, digests) = ([.. keys[..~index], key, .. keys[~index..]], [.. digests[..~index], digest, .. digests[~index..]]);
        }

        return new(keys, digests);
    }

    public string Root()
    {
        var bytes = new CanonicalBytes();
        for (var index = 0; index < Keys.Length; index++) bytes.Field(Keys[index]).Field(Convert.ToHexStringLower(Digests[index])).End();
        return Convert.ToHexStringLower(bytes.TakeDigest());
    }
}
