using System.Runtime.InteropServices;
using System.Text;
using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Reading;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages;

/// <summary>Proves that the line of something stands in a package.</summary>
public static class PackageProof
{
    /// <param name="run">As recomputed from the package.</param>
    /// <param name="read">The package, read with its leaves.</param>
    /// <param name="id">Of a line, an emptying (what the run made of it), or a ticket as <c>owner:id</c>.</param>
    /// <param name="file">The package from its start.</param>
    /// <exception cref="ArgumentException">There is no such line.</exception>
    public static async Task<InclusionProof> OfAsync(RunResult run, ReadPackage read, string id, Stream file)
    {
        var leaf = LeafOf(run, id) ?? throw new ArgumentException($"proof: the package has no line '{id}'.", nameof(id));
        var leaves = read.Leaves as List<MerkleHash> ?? [.. read.Leaves];
        var content = await LineAsync(leaf, file);
        return new(run.Id, leaf, leaves.Count, content, MerkleTree.Path(CollectionsMarshal.AsSpan(leaves), (int)leaf));
    }

    private static long? LeafOf(RunResult run, string id)
    {
        var layout = PackageLayout.Of(run);
        if (Index(run.Lines, line => line.Id == id) is { } line) return PackageLayout.LeafOf(layout, PackageSection.Line, line);
        if (Index(run.Emptyings, one => one.Fact.Id == id) is { } emptying) return PackageLayout.LeafOf(layout, PackageSection.Emptied, emptying);
        return Index(run.Known.Tickets, one => $"{one.Ticket.Owner}:{one.Ticket.Id}" == id) is { } ticket ? PackageLayout.LeafOf(layout, PackageSection.Ticket, ticket) : null;
    }

    private static int? Index<T>(IReadOnlyList<T> items, Predicate<T> isIt)
    {
        for (var i = 0; i < items.Count; i++)
            if (isIt(items[i])) return i;
        return null;
    }

    private static async Task<string> LineAsync(long number, Stream file)
    {
        using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false);
        for (var at = 0L; at < number; at++) await text.ReadLineAsync();
        return await text.ReadLineAsync() ?? throw new ArgumentException($"proof: the package ends before line {number + 1}.", nameof(file));
    }
}
