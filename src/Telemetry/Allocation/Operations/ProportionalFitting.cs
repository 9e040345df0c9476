using System.Numerics;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Operations;

/// <summary>
/// Iterative proportional fitting (RAS): the table that has given row and column totals and is closest to a seed. For several tickets over several
/// municipalities when only the totals of both are known. Each sweep scales every row to its total, then every column, until all sums are within 10⁻⁹. Cells are
/// whole numbers of 10⁻²⁰, because what comes out is shared in grams and must be the same on every machine. A zero cell stays zero.
/// </summary>
public static class ProportionalFitting
{
    public const int MostSweeps = 10_000;
    private static readonly BigInteger Unit = BigInteger.Pow(10, 20);
    private static readonly BigInteger Tolerance = BigInteger.Pow(10, 11);

    /// <param name="seed">Rows of equal length, cells 0 or more.</param>
    /// <exception cref="ArgumentException">Totals that differ, a total that nothing in the seed can bear, or no fit in <see cref="MostSweeps"/>.</exception>
    public static IReadOnlyList<IReadOnlyList<Fraction>> Fit(IReadOnlyList<IReadOnlyList<BigInteger>> seed, IReadOnlyList<BigInteger> rowTotals, IReadOnlyList<BigInteger> columnTotals)
    {
        FittingRefusals.Require(seed, rowTotals, columnTotals);
        BigInteger[] rows = [.. rowTotals.Select(total => total * Unit)];
        BigInteger[] columns = [.. columnTotals.Select(total => total * Unit)];
        var cells = new BigInteger[rows.Length, columns.Length];
        foreach (var (row, values) in seed.Index())
            foreach (var (column, value) in values.Index()) cells[row, column] = value * Unit;
        for (var sweep = 0; sweep < MostSweeps; sweep++)
        {
            for (var row = 0; row < rows.Length; row++) Scale(cells, row, null, rows[row], Sum(cells, row, null));
            for (var column = 0; column < columns.Length; column++) Scale(cells, null, column, columns[column], Sum(cells, null, column));
            if (Fits(cells, rows, columns)) return [.. rows.Select((_, row) => columns.Select((_, column) => Fraction.Of(cells[row, column], Unit)).ToList())];
        }

        throw new ArgumentException($"The seed has no fit to these totals in {MostSweeps} sweeps; a zero cell may stand where mass must go.", nameof(seed));
    }

    private static bool Fits(BigInteger[,] cells, BigInteger[] rows, BigInteger[] columns) =>
        rows.Index().All(row => BigInteger.Abs(Sum(cells, row.Index, null) - row.Item) <= Tolerance)
        && columns.Index().All(column => BigInteger.Abs(Sum(cells, null, column.Index) - column.Item) <= Tolerance);

    private static BigInteger Sum(BigInteger[,] cells, int? row, int? column)
    {
        var sum = BigInteger.Zero;
        for (var i = 0; i < cells.GetLength(row is null ? 0 : 1); i++) sum += cells[row ?? i, column ?? i];
        return sum;
    }

    private static void Scale(BigInteger[,] cells, int? row, int? column, BigInteger total, BigInteger sum)
    {
        if (sum.IsZero) return;
        for (var i = 0; i < cells.GetLength(row is null ? 0 : 1); i++)
        {
            ref var cell = ref cells[row ?? i, column ?? i];
            if (!cell.IsZero) cell = ((2 * cell * total) + sum) / (2 * sum);
        }
    }
}
