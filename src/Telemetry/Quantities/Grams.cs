namespace Telemetry.Quantities;

/// <summary>A mass in whole grams. Range: the full 64-bit range; arithmetic is checked and throws <see cref="OverflowException"/>.</summary>
public readonly record struct Grams(long Value) : IComparable<Grams>
{
    public static Grams Zero => default;

    public static Grams operator +(Grams left, Grams right) => new(left.Value + right.Value);

    public static Grams operator -(Grams left, Grams right) => new(left.Value - right.Value);

    public static Grams operator -(Grams value) => new(-value.Value);

    public static bool operator <(Grams left, Grams right) => left.Value < right.Value;

    public static bool operator >(Grams left, Grams right) => left.Value > right.Value;

    public static bool operator <=(Grams left, Grams right) => left.Value <= right.Value;

    public static bool operator >=(Grams left, Grams right) => left.Value >= right.Value;

    public int CompareTo(Grams other) => Value.CompareTo(other.Value);

    public static Grams Sum(IEnumerable<Grams> masses) => masses.Aggregate(Zero, (sum, mass) => sum + mass);

    public override string ToString() => $"{Value} g";
}
