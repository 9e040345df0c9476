namespace Telemetry.Allocation.Tables;

/// <summary>Two tables of the same dimensions walked side by side.</summary>
public static class PairedCells
{
    /// <summary>Every place of either, in order; null where a table has no cell there, which is not 0.</summary>
    public static IEnumerable<(Coordinates At, long? Left, long? Right)> Of(IReadOnlyList<Cell> left, IReadOnlyList<Cell> right)
    {
        var (i, j) = (0, 0);
        while (i < left.Count && j < right.Count)
        {
            var order = left[i].At.CompareTo(right[j].At);
            yield return order < 0 ? (left[i].At, left[i].Value, null) : order > 0 ? (right[j].At, null, right[j].Value) : (left[i].At, left[i].Value, right[j].Value);
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        for (; i < left.Count; i++) yield return (left[i].At, left[i].Value, null);
        for (; j < right.Count; j++) yield return (right[j].At, null, right[j].Value);
    }

    public static IEnumerable<(Coordinates At, long? Left, long? Right)> Of(Table left, Table right) => Of(left.Cells, right.Cells);
}
