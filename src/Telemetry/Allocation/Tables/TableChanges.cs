namespace Telemetry.Allocation.Tables;

/// <summary>What differs between two tables of the same dimensions, in order; and a table with such differences taken over.</summary>
public static class TableChanges
{
    public static IReadOnlyList<CellChange> Between(Table before, Table after) => ReferenceEquals(before.Cells, after.Cells) ? [] : Between(before.Cells, after.Cells);

    /// <param name="before">In order of their places, as <paramref name="after"/>.</param>
    public static IReadOnlyList<CellChange> Between(IReadOnlyList<Cell> before, IReadOnlyList<Cell> after)
    {
        List<CellChange> changes = [];
        foreach (var (at, left, right) in PairedCells.Of(before, after))
        {
            if (left != right) changes.Add(new(at, left, right));
        }

        return changes;
    }

    /// <summary>Copies what stays in runs, so that one change in a table of hundreds of thousands of cells costs one copy of it.</summary>
    /// <param name="changes">In order of their places.</param>
    public static Table Applied(Table table, IReadOnlyList<CellChange> changes)
    {
        if (changes.Count == 0) return table;
        var before = table.Cells as Cell[] ?? [.. table.Cells];
        var after = new List<Cell>(before.Length + changes.Count);
        var from = 0;
        foreach (var change in changes)
        {
            var index = FirstNotBelow(before, change.At, from);
            after.AddRange(before.AsSpan(from, index - from));
            from = index < before.Length && before[index].At == change.At ? index + 1 : index;
            if (change.After is { } value) after.Add(new(change.At, value));
        }

        after.AddRange(before.AsSpan(from));
        return table with { Cells = after.ToArray() };
    }

    private static int FirstNotBelow(Cell[] cells, Coordinates at, int from)
    {
        var (low, high) = (from, cells.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (cells[middle].At < at) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
