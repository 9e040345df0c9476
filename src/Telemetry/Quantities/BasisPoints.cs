namespace Telemetry.Quantities;

/// <summary>
/// A share in hundredths of a percent: 10,000 is the whole. A fill level may lie outside 0..10,000;
/// −300 and 10,400 say something about the baseline and are not clamped.
/// </summary>
public readonly record struct BasisPoints(long Value) : IComparable<BasisPoints>
{
    public const long Whole = 10_000;

    public static BasisPoints FromPercent(int percent) => new(percent * 100L);

    public static BasisPoints operator -(BasisPoints left, BasisPoints right) => new(left.Value - right.Value);

    public static bool operator <(BasisPoints left, BasisPoints right) => left.Value < right.Value;

    public static bool operator >(BasisPoints left, BasisPoints right) => left.Value > right.Value;

    public static bool operator <=(BasisPoints left, BasisPoints right) => left.Value <= right.Value;

    public static bool operator >=(BasisPoints left, BasisPoints right) => left.Value >= right.Value;

    public int CompareTo(BasisPoints other) => Value.CompareTo(other.Value);
}
