using Telemetry.Quantities;

namespace Telemetry.CollectionEvents.Journal;

/// <summary>Carries the remarks of a container on when a part of its readings was looked at again.</summary>
public static class RemarkChanges
{
    /// <param name="known">The remarks so far.</param>
    /// <param name="seen">
    /// The remarks that the readings of <paramref name="window"/> give. One that begins with the window may have begun before it. One that begins before the window, for
    /// it speaks of a whole month, was told from a part of it and counts only where it was known.
    /// </param>
    public static IReadOnlyList<HistoryRemark> Of(IReadOnlyList<HistoryRemark> known, IReadOnlyList<HistoryRemark> seen, TimeWindow window)
    {
        var stays = known.Where(remark => (remark.From < window.From || remark.From >= window.To) && !seen.Any(one => IsMoreOf(one, remark)));
        var told = seen.Where(remark => remark.From >= window.From || known.Any(one => IsMoreOf(remark, one)))
            .Select(remark => remark with { From = known.Where(one => IsMoreOf(remark, one)).Select(one => one.From).Append(remark.From).Min() });
        return [.. stays.Concat(told).Distinct().OrderBy(remark => remark.From).ThenBy(remark => remark.Kind).ThenBy(remark => remark.Quantity)];
    }

    /// <summary>True when both say the same of spans that overlap; two months that follow each other do not.</summary>
    private static bool IsMoreOf(HistoryRemark one, HistoryRemark other) =>
        one.Kind == other.Kind && one.Quantity == other.Quantity && one.From < other.To && other.From < one.To && other.From <= one.From;
}
