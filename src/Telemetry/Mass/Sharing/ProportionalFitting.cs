namespace Telemetry.Mass.Sharing;

/// <summary>
/// Iterative proportional fitting (RAS): the table that has given row and column totals and is closest to a seed. For several tickets over several
/// municipalities when only the totals of both are known. Each sweep scales every row to its total, then every column. In decimal numbers, because what it gives is
/// shared out in grams and must be the same on every machine. A zero cell stays zero.
/// </summary>
public static class ProportionalFitting
{
    public const int MostSweeps = 10_000;
    private const decimal Tolerance = 0.000000001m;

    /// <param name="seed">Rows of equal length, cells 0 or more.</param>
    /// <exception cref="ArgumentException">Totals that differ, a total that nothing in the seed can bear, or no fit in <see cref="MostSweeps"/>.</exception>
    public static decimal[][] Fit(IReadOnlyList<IReadOnlyList<decimal>> seed, IReadOnlyList<decimal> rowTotals, IReadOnlyList<decimal> columnTotals)
    {
        Refuse(seed, rowTotals, columnTotals);
        decimal[][] table = [.. seed.Select(row => row.ToArray())];
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            for (var row = 0; row < table.Length; row++) Scale(table, rowTotals[row], [.. Enumerable.Range(0, columnTotals.Count).Select(column => (row, column))]);
            for (var column = 0; column < columnTotals.Count; column++) Scale(table, columnTotals[column], [.. Enumerable.Range(0, table.Length).Select(row => (row, column))]);
            if (table.Index().All(row => Math.Abs(row.Item.Sum() - rowTotals[row.Index]) <= Tolerance)) return table;
        }

        throw new ArgumentException($"The seed has no fit to these totals in {MostSweeps} sweeps; a zero cell may stand where mass must go.", nameof(seed));
    }

    private static void Refuse(IReadOnlyList<IReadOnlyList<decimal>> seed, IReadOnlyList<decimal> rowTotals, IReadOnlyList<decimal> columnTotals)
    {
        if (seed.Count != rowTotals.Count || seed.Any(row => row.Count != columnTotals.Count))
            throw new ArgumentException($"The seed does not have {rowTotals.Count} rows of {columnTotals.Count} cells.", nameof(seed));
        if (seed.Any(row => row.Any(cell => cell < 0)) || rowTotals.Any(total => total < 0) || columnTotals.Any(total => total < 0))
            throw new ArgumentException("A cell or a total is negative; both are 0 or more.", nameof(seed));
        if (rowTotals.Sum() != columnTotals.Sum())
            throw new ArgumentException($"The row totals sum to {rowTotals.Sum()} and the column totals to {columnTotals.Sum()}; both are the same mass.", nameof(columnTotals));
        foreach (var (row, total) in rowTotals.Index())
            if (total > 0 && seed[row].All(cell => cell == 0)) throw new ArgumentException($"Row {row} has total {total} and no cell above 0.", nameof(seed));
        foreach (var (column, total) in columnTotals.Index())
            if (total > 0 && seed.All(row => row[column] == 0)) throw new ArgumentException($"Column {column} has total {total} and no cell above 0.", nameof(seed));
    }

    private static void Scale(decimal[][] table, decimal total, (int Row, int Column)[] cells)
    {
        var sum = cells.Sum(cell => table[cell.Row][cell.Column]);
        if (sum == 0) return;
        foreach (var (row, column) in cells) table[row][column] = table[row][column] * total / sum;
    }
}
