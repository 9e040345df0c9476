namespace Telemetry.Storage.Readings.Sealed;

/// <summary>
/// The order of a sealed file: container, quantity, measured time, and then the reading's identity, so that the same readings give the same file whatever
/// way they came. Rows are dealt by container and quantity first; within one they nearly always lie in order already.
/// </summary>
internal sealed class SealedOrder : IComparer<int>
{
    private SealedRows rows = null!;
    private int[] order = [];
    private int[] places = [];

    /// <summary>The row indexes in order. Valid until the next call.</summary>
    public ReadOnlySpan<int> Of(SealedRows unordered)
    {
        rows = unordered;
        if (order.Length < rows.Count) order = new int[Math.Max(rows.Count, order.Length * 2)];
        var quantities = 1;
        foreach (var quantity in rows.Quantity.AsSpan(0, rows.Count)) quantities = Math.Max(quantities, quantity + 1);
        var ranks = Ranks();
        var buckets = rows.Texts.Count * quantities;
        if (places.Length < buckets + 1) places = new int[buckets + 1];
        places.AsSpan(0, buckets + 1).Clear();
        for (var row = 0; row < rows.Count; row++) places[(ranks[rows.Container[row]] * quantities) + rows.Quantity[row] + 1]++;
        for (var bucket = 0; bucket < buckets; bucket++) places[bucket + 1] += places[bucket];
        for (var row = 0; row < rows.Count; row++) order[places[(ranks[rows.Container[row]] * quantities) + rows.Quantity[row]]++] = row;
        var start = 0;
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            Sort(order.AsSpan(start, places[bucket] - start));
            start = places[bucket];
        }

        return order.AsSpan(0, rows.Count);
    }

    public int Compare(int x, int y)
    {
        var comparison = rows.MeasuredAt[x].CompareTo(rows.MeasuredAt[y]);
        if (comparison == 0 && rows.Device[x] != rows.Device[y]) comparison = string.CompareOrdinal(rows.Texts[rows.Device[x]], rows.Texts[rows.Device[y]]);
        if (comparison == 0) comparison = rows.Epoch[x].CompareTo(rows.Epoch[y]);
        return comparison == 0 ? rows.Sequence[x].CompareTo(rows.Sequence[y]) : comparison;
    }

    private void Sort(Span<int> bucket)
    {
        for (var i = 1; i < bucket.Length; i++)
        {
            if (Compare(bucket[i - 1], bucket[i]) <= 0) continue;
            bucket.Sort(this);
            return;
        }
    }

    private int[] Ranks()
    {
        var texts = Enumerable.Range(0, rows.Texts.Count).ToArray();
        Array.Sort(texts, (left, right) => string.CompareOrdinal(rows.Texts[left], rows.Texts[right]));
        var ranks = new int[texts.Length];
        for (var rank = 0; rank < texts.Length; rank++) ranks[texts[rank]] = rank;
        return ranks;
    }
}
