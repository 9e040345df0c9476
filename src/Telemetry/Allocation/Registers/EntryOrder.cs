namespace Telemetry.Allocation.Registers;

/// <summary>Which of two entries of one key speaks over the other: the one that was known later. Of two known at once the ledger takes one; the rest of the order only makes it total.</summary>
internal sealed class EntryOrder : IComparer<RegisterEntry>
{
    /// <summary>The entry that speaks over the others comes first.</summary>
    public static readonly EntryOrder StrongestFirst = new();

    private EntryOrder()
    {
    }

    public int Compare(RegisterEntry? left, RegisterEntry? right)
    {
        if (left is null || right is null) return (left is null ? 1 : 0) - (right is null ? 1 : 0);
        var order = right.KnownAt.CompareTo(left.KnownAt);
        if (order == 0) order = right.ValidFrom.CompareTo(left.ValidFrom);
        if (order == 0) order = Nullable.Compare(left.ValidTo, right.ValidTo);
        return order != 0 ? order : string.CompareOrdinal(Content(left), Content(right));
    }

    private static string Content(RegisterEntry entry) =>
        FactContent.Line([entry.Withdrawn, .. entry.Fields.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => new[] { field.Key, field.Value }), entry.Source, entry.Actor]);
}
