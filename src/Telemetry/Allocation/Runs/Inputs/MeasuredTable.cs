using Telemetry.Allocation.RulePacks;
using Telemetry.Allocation.Tables;

namespace Telemetry.Allocation.Runs.Inputs;

/// <summary>A measured table that remembers how many emptyings each cell has, so that a late fact changes cells and not the table.</summary>
/// <param name="Counts">Emptyings of each cell; a cell without any is not there.</param>
internal sealed record MeasuredTable(PackInput Input, Table Table, long[] Counts)
{
    public static MeasuredTable Of(PackInput input, IReadOnlyList<EmptyingResult> emptyings, Grouping grouping)
    {
        var quantity = QuantityOf(input);
        var (sums, counts) = (new long[grouping.Places.Count], new long[grouping.Places.Count]);
        for (var index = 0; index < emptyings.Count; index++)
        {
            if (quantity(emptyings[index]) is not { } value) continue;
            sums[grouping.GroupOf[index]] += value;
            counts[grouping.GroupOf[index]]++;
        }

        var cells = Enumerable.Range(0, sums.Length).Where(group => counts[group] > 0).Select(group => (Cell: new Cell(grouping.Places[group], sums[group]), Count: counts[group]))
            .OrderBy(one => one.Cell.At).ToList();
        return new(input, new(input.Table, input.Unit, input.Dimensions, [.. cells.Select(one => one.Cell)]), [.. cells.Select(one => one.Count)]);
    }

    public static Func<EmptyingResult, long?> QuantityOf(PackInput input) => MeasuredQuantity.Of(input.From["measured:".Length..]);

    /// <summary>The table after some emptyings changed: what each was is taken out and what it is now is put in.</summary>
    public MeasuredTable With(IEnumerable<(Coordinates At, long Value, int Count)> changes)
    {
        var (cells, counts) = (Table.Cells.ToList(), Counts.ToList());
        foreach (var change in changes.GroupBy(change => change.At).Select(group => (At: group.Key, Value: group.Sum(one => one.Value), Count: group.Sum(one => one.Count))))
        {
            var index = cells.BinarySearch(new Cell(change.At, 0), ByPlace);
            if (index < 0)
            {
                if (change.Count == 0) continue;
                cells.Insert(~index, new Cell(change.At, change.Value));
                counts.Insert(~index, change.Count);
            }
            else if ((counts[index] += change.Count) == 0)
            {
                cells.RemoveAt(index);
                counts.RemoveAt(index);
            }
            else
            {
                cells[index] = cells[index] with { Value = cells[index].Value + change.Value };
            }
        }

        return this with { Table = Table with { Cells = cells }, Counts = [.. counts] };
    }

    private static readonly Comparer<Cell> ByPlace = Comparer<Cell>.Create((left, right) => left.At.CompareTo(right.At));
}
