using Telemetry.Readings;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// Several sealed files read side by side, container after container. Each keeps the row group that it decoded last, so that a group is decoded once
/// when containers are asked for in order: about 0.8 MB a file.
/// </summary>
internal sealed class SealedCursors : IDisposable
{
    private readonly List<(SealedFileReader File, GroupValues Values)> files = [];
    private readonly List<int> decoded = [];
    private readonly long from;
    private readonly long to;
    private readonly string? only;

    private SealedCursors(string? only, long from, long to) => (this.only, this.from, this.to) = (only, from, to);

    /// <summary>What is open can be read to its end, even when it is merged into another file meanwhile.</summary>
    /// <param name="only">The one container that will be read; null when there are several.</param>
    /// <exception cref="FileNotFoundException">A file was merged into another one before it was opened, or somebody deleted it.</exception>
    public static SealedCursors Open(string folder, IEnumerable<SealedFile> entries, string? only, long from, long to)
    {
        var cursors = new SealedCursors(only, from, to);
        try
        {
            // By time, so that what is read together is nearly always in order.
            foreach (var entry in entries.OrderBy(entry => entry.From).ThenBy(entry => entry.FirstSegment))
            {
                cursors.files.Add((new SealedFileReader(folder, entry), new GroupValues()));
                cursors.decoded.Add(-1);
            }

            return cursors;
        }
        catch
        {
            cursors.Dispose();
            throw;
        }
    }

    /// <summary>Adds the readings of a container in the span.</summary>
    public void Read(string container, QuantitySet quantities, List<Reading> readings)
    {
        for (var index = 0; index < files.Count; index++)
        {
            var (file, values) = files[index];
            for (var group = FirstFor(file.Groups, container); group < file.Groups.Count && file.Groups[group].MayHold(container); group++)
            {
                if (decoded[index] != group) file.Read(group, only, values);
                decoded[index] = group;
                values.Read(container, quantities, from, to, readings);
            }
        }
    }

    public void Dispose()
    {
        foreach (var (file, _) in files) file.Dispose();
    }

    /// <summary>The first group whose last container is not before the one looked for.</summary>
    private static int FirstFor(IReadOnlyList<SealedGroup> groups, string container)
    {
        var (low, high) = (0, groups.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (string.CompareOrdinal(groups[middle].Last, container) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
