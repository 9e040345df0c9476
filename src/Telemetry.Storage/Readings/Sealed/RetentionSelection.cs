using Telemetry.Quantities;
using Telemetry.Readings;
using Telemetry.Readings.Retention;

namespace Telemetry.Storage.Readings.Sealed;

/// <summary>Decides row by row, in the order of a sealed file, what stays.</summary>
internal sealed class RetentionSelection(RetentionPolicy policy, IReadOnlyList<EvidenceHold> holds, Instant now)
{
    private const long Hour = 60 * 60 * 1_000;
    private readonly List<EvidenceHold> holds = [.. holds.Where(hold => policy.EndOf(hold) > now)];

    public long Going { get; private set; }

    public long Held { get; private set; }

    /// <summary>True when no rule can touch anything measured at this time or later.</summary>
    public bool IsTooYoung(long measuredAt) => policy.Rules.All(rule => measuredAt >= CutOf(rule));

    /// <summary>The rows of <paramref name="order"/> that stay, in order. Runs of one container, quantity and hour or day lie together in it.</summary>
    public ReadOnlySpan<int> Stay(SealedRows rows, ReadOnlySpan<int> order)
    {
        var staying = new List<int>(order.Length);
        for (var start = 0; start < order.Length;)
        {
            var rule = RuleOf(rows, order[start]);
            var end = start + 1;
            while (end < order.Length && IsSameRun(rows, order[start], order[end], rule)) end++;
            Thin(rows, order[start..end], rule, staying);
            start = end;
        }

        Going += order.Length - staying.Count;
        return staying.ToArray();
    }

    private void Thin(SealedRows rows, ReadOnlySpan<int> run, RetentionRule? rule, List<int> staying)
    {
        var (lowest, highest) = Extremes(rows, run);
        for (var i = 0; i < run.Length; i++)
        {
            var row = run[i];
            var isOld = rule is not null && rows.MeasuredAt[row] < CutOf(rule);
            var isHeld = isOld && holds.Exists(hold => hold.Covers(new Instant(rows.MeasuredAt[row])));
            if (isHeld) Held++;
            if (!isOld || isHeld || (rule!.Afterwards != Thinning.Drop && (i == 0 || i == run.Length - 1 || row == lowest || row == highest))) staying.Add(row);
        }
    }

    /// <summary>The rows with the lowest and the highest value; -1 when no row has one.</summary>
    private static (int Lowest, int Highest) Extremes(SealedRows rows, ReadOnlySpan<int> run)
    {
        var (lowest, highest) = (-1, -1);
        foreach (var row in run)
        {
            if (rows.Status[row] != (int)ReadingStatus.Ok) continue;
            if (lowest < 0 || rows.Value[row] < rows.Value[lowest]) lowest = row;
            if (highest < 0 || rows.Value[row] > rows.Value[highest]) highest = row;
        }

        return (lowest, highest);
    }

    private RetentionRule? RuleOf(SealedRows rows, int row) => policy.RuleOf(rows.Texts[rows.Owner[row]], (Quantity)rows.Quantity[row]);

    private bool IsSameRun(SealedRows rows, int first, int row, RetentionRule? rule) =>
        rows.Container[first] == rows.Container[row] && rows.Quantity[first] == rows.Quantity[row]
        && (rows.Owner[first] == rows.Owner[row] || RuleOf(rows, row) == rule)
        && (rule is null || BucketOf(rule, rows.MeasuredAt[first]) == BucketOf(rule, rows.MeasuredAt[row]));

    private static long BucketOf(RetentionRule rule, long measuredAt) => rule.Afterwards == Thinning.KeepHourly ? measuredAt / Hour : UtcDay.Of(measuredAt);

    private long CutOf(RetentionRule rule) => (now - TimeSpan.FromDays(rule.KeepDays)).UnixMilliseconds;
}
