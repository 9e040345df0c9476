namespace Telemetry.Allocation.Tables;

/// <summary>
/// Whole numbers by coordinates: what a run books, sums and proves. A cell that is not there is not known, which is not 0; a cell of 0 is a true zero.
/// </summary>
/// <param name="Dimensions">Names from a pack, such as municipality, stream, material, organisation, producer, month; each once.</param>
/// <param name="Cells">Ordered by their coordinates, each coordinate once.</param>
public sealed record Table(string Name, TableUnit Unit, IReadOnlyList<string> Dimensions, IReadOnlyList<Cell> Cells)
{
    public long Total => Cells.Sum(cell => cell.Value);

    /// <summary>Orders the cells and adds those at the same place.</summary>
    public static Table Of(string name, TableUnit unit, IReadOnlyList<string> dimensions, IEnumerable<Cell> cells)
    {
        var sums = new Dictionary<Coordinates, long>();
        foreach (var cell in cells) sums[cell.At] = sums.GetValueOrDefault(cell.At) + cell.Value;
        return new(name, unit, dimensions, [.. sums.Select(entry => new Cell(entry.Key, entry.Value)).OrderBy(cell => cell.At)]);
    }
}
