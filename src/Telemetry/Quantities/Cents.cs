namespace Telemetry.Quantities;

/// <summary>An amount of money in whole euro cents. Arithmetic is checked and throws <see cref="OverflowException"/>.</summary>
public readonly record struct Cents(long Value)
{
    public static Cents Zero => default;

    public static Cents operator +(Cents left, Cents right) => new(left.Value + right.Value);

    public static Cents operator -(Cents left, Cents right) => new(left.Value - right.Value);

    public override string ToString() => $"{Value} cent";
}
