namespace Telemetry.Allocation.Tables;

/// <summary>
/// Whole numbers by coordinates: what a run books, sums and proves. A cell that is not there is not known, which is not 0; a cell of 0 is a true zero.
/// </summary>
/// <param name="Dimensions">Names from a pack, such as municipality, stream, material, organisation, producer, month; each once.</param>
/// <param name="Cells">Ordered by their coordinates, each coordinate once.</param>
public sealed record Table(string Name, TableUnit Unit, IReadOnlyList<string> Dimensions, IReadOnlyList<Cell> Cells)
{
    public long Total => Cells.Sum(cell => cell.Value);

    /// <summary>Orders the cells and adds those at the same place. Cells that are in order already cost one look each.</summary>
    public static Table Of(string name, TableUnit unit, IReadOnlyList<string> dimensions, IEnumerable<Cell> cells)
    {
        Cell[] given = [.. cells];
        if (IsOrdered(given)) return new(name, unit, dimensions, given);
        var sums = new Dictionary<Coordinates, long>(given.Length);
        foreach (var cell in given) sums[cell.At] = sums.GetValueOrDefault(cell.At) + cell.Value;
        Cell[] added = [.. sums.Select(entry => new Cell(entry.Key, entry.Value))];
        Array.Sort(added, (left, right) => left.At.CompareTo(right.At));
        return new(name, unit, dimensions, added);
    }

    private static bool IsOrdered(Cell[] cells)
    {
        for (var i = 1; i < cells.Length; i++)
        {
            if (cells[i - 1].At >= cells[i].At) return false;
        }

        return true;
    }
}
