using Telemetry.Quantities;

namespace Telemetry.CollectionEvents.Journal;

/// <summary>Carries the remarks of a container on when a part of its readings was looked at again.</summary>
public static class RemarkChanges
{
    /// <param name="known">The remarks so far.</param>
    /// <param name="seen">The remarks that the readings of <paramref name="window"/> give. One that begins with the window may have begun before it.</param>
    public static IReadOnlyList<HistoryRemark> Of(IReadOnlyList<HistoryRemark> known, IReadOnlyList<HistoryRemark> seen, TimeWindow window)
    {
        var outside = known.Where(remark => remark.To < window.From || remark.From >= window.To).ToList();
        return [.. outside.Concat(seen.Select(remark => remark with { From = StartOf(remark, known) })).Distinct().OrderBy(remark => remark.From).ThenBy(remark => remark.Kind).ThenBy(remark => remark.Quantity)];
    }

    private static Instant StartOf(HistoryRemark remark, IReadOnlyList<HistoryRemark> known) =>
        known.Where(one => one.Kind == remark.Kind && one.Quantity == remark.Quantity && one.From <= remark.From && one.To >= remark.From)
            .Select(one => one.From).Append(remark.From).Min();
}
