using System.Numerics;

namespace Telemetry.Allocation.Operations;

/// <summary>What cannot be fitted, told before a sweep is made.</summary>
internal static class FittingRefusals
{
    /// <exception cref="ArgumentException">The first thing that is wrong, with its place.</exception>
    public static void Require(IReadOnlyList<IReadOnlyList<BigInteger>> seed, IReadOnlyList<BigInteger> rowTotals, IReadOnlyList<BigInteger> columnTotals)
    {
        if (seed.Count != rowTotals.Count || seed.Any(row => row.Count != columnTotals.Count))
            throw new ArgumentException($"The seed does not have {rowTotals.Count} rows of {columnTotals.Count} cells.", nameof(seed));
        if (seed.Any(row => row.Any(cell => cell.Sign < 0)) || rowTotals.Concat(columnTotals).Any(total => total.Sign < 0))
            throw new ArgumentException("A cell or a total is negative; both are 0 or more.", nameof(seed));
        var (rows, columns) = (rowTotals.Aggregate(BigInteger.Zero, BigInteger.Add), columnTotals.Aggregate(BigInteger.Zero, BigInteger.Add));
        if (rows != columns) throw new ArgumentException($"The row totals sum to {rows} and the column totals to {columns}; both are the same mass.", nameof(columnTotals));
        foreach (var (row, total) in rowTotals.Index())
            if (!total.IsZero && seed[row].All(cell => cell.IsZero)) throw new ArgumentException($"Row {row} has total {total} and no cell above 0.", nameof(seed));
        foreach (var (column, total) in columnTotals.Index())
            if (!total.IsZero && seed.All(row => row[column].IsZero)) throw new ArgumentException($"Column {column} has total {total} and no cell above 0.", nameof(seed));
    }
}
