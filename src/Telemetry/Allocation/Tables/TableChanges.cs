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

    /// <summary>One copy of the table, so that one change among hundreds of thousands of cells costs a copy and no more.</summary>
    /// <param name="changes">In order of their places.</param>
    public static Table Applied(Table table, IReadOnlyList<CellChange> changes)
    {
        if (changes.Count == 0) return table;
        var before = table.Cells as Cell[] ?? [.. table.Cells];
        var after = new Cell[before.Length + changes.Count(change => change.Before is null) - changes.Count(change => change.After is null)];
        var (from, to) = (0, 0);
        foreach (var change in changes)
        {
            var index = FirstNotBelow(before, change.At, from);
            Array.Copy(before, from, after, to, index - from);
            to += index - from;
            from = change.Before is null ? index : index + 1;
            if (change.After is { } value) after[to++] = new(change.At, value);
        }

        Array.Copy(before, from, after, to, before.Length - from);
        return table with { Cells = after };
    }

    /// <summary>Changes of parts of a sum as changes of the sum.</summary>
    /// <param name="table">The sums; it has a cell at every place.</param>
    /// <param name="parts">Of which each place had a value and has one.</param>
    public static IReadOnlyList<CellChange> OfSum(Table table, IReadOnlyList<CellChange> parts)
    {
        var sums = table.Cells as Cell[] ?? [.. table.Cells];
        return [.. parts.Select(part => sums[FirstNotBelow(sums, part.At, 0)].Value is var sum ? new CellChange(part.At, sum, sum - part.Before!.Value + part.After!.Value) : default)];
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
