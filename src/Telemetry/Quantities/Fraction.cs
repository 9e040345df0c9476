using System.Globalization;
using System.Numerics;

namespace Telemetry.Quantities;

/// <summary>
/// An exact rational number in lowest terms, written as a decimal (<c>261.07</c>) or as n/d (<c>17/120</c>). Rates, shares and prices are calculated in it and
/// rounded once, where a rule says so. Never a floating point number.
/// </summary>
public readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger denominator;

    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        (Numerator, this.denominator) = (numerator / divisor, denominator / divisor);
    }

    public static Fraction Zero => default;

    public static Fraction One => new(1, 1);

    public BigInteger Numerator { get; }

    /// <summary>1 or more; the default value is 0/1.</summary>
    public BigInteger Denominator => denominator.IsZero ? BigInteger.One : denominator;

    public int Sign => Numerator.Sign;

    public bool IsWhole => Denominator.IsOne;

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static implicit operator Fraction(BigInteger whole) => new(whole, 1);

    public static Fraction operator +(Fraction left, Fraction right) => new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Fraction operator -(Fraction left, Fraction right) => left + -right;

    public static Fraction operator -(Fraction value) => new(-value.Numerator, value.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    public static Fraction operator /(Fraction left, Fraction right) =>
        right.Sign == 0 ? throw new DivideByZeroException() : new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Fraction Of(BigInteger numerator, BigInteger denominator) => denominator.IsZero ? throw new DivideByZeroException() : new(numerator, denominator);

    /// <summary>What a decimal says, exactly.</summary>
    public static Fraction Of(decimal value) => Parse(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null when the text is neither a decimal with a point nor n/d; a sign may stand in front, spaces and exponents may not.</summary>
    public static Fraction? TryParse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
            return Whole(text[..slash], NumberStyles.AllowLeadingSign) is { } part && Whole(text[(slash + 1)..], NumberStyles.None) is { IsZero: false } whole ? new(part, whole) : null;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0) return Whole(text, NumberStyles.AllowLeadingSign) is { } number ? new(number, 1) : null;
        if (point == text.Length - 1 || text.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9')) return null;
        return Whole(text[..point] + text[(point + 1)..], NumberStyles.AllowLeadingSign) is { } digits ? new(digits, BigInteger.Pow(10, text.Length - point - 1)) : null;
    }

    /// <exception cref="FormatException">Neither a decimal nor n/d; the message names the text.</exception>
    public static Fraction Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"'{text}' is not an exact number; write a decimal with a point (261.07) or a fraction (17/120).");

    /// <summary>By what it is: a zero that was never worked out is the zero that was.</summary>
    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>To a whole number, halves away from zero (HAFZ).</summary>
    public BigInteger Round()
    {
        var (quotient, remainder) = BigInteger.DivRem(BigInteger.Abs(Numerator), Denominator);
        if (remainder * 2 >= Denominator) quotient++;
        return Numerator.Sign < 0 ? -quotient : quotient;
    }

    /// <summary>To a number of decimals, halves away from zero (HAFZ).</summary>
    /// <param name="decimals">0 or more.</param>
    public Fraction Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        return new((this * scale).Round(), scale);
    }

    /// <summary>The largest whole number that is not above it.</summary>
    public BigInteger Floor() => Numerator.Sign >= 0 || IsWhole ? Numerator / Denominator : (Numerator / Denominator) - 1;

    /// <summary>The smallest whole number that is not below it.</summary>
    public BigInteger Ceiling() => -(-this).Floor();

    /// <summary>Rounded (HAFZ) and written with exactly that many decimals.</summary>
    public string ToFixed(int decimals)
    {
        var units = (this * BigInteger.Pow(10, decimals)).Round();
        var digits = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        var text = decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
        return units.Sign < 0 ? $"-{text}" : text;
    }

    /// <summary>Exact: a decimal without trailing zeros where it terminates, else n/d.</summary>
    public override string ToString()
    {
        var (rest, twos, fives) = (Denominator, 0, 0);
        for (; rest.IsEven; twos++) rest /= 2;
        for (; (rest % 5).IsZero; fives++) rest /= 5;
        return rest.IsOne ? ToFixed(Math.Max(twos, fives)) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    private static BigInteger? Whole(string digits, NumberStyles styles) => BigInteger.TryParse(digits, styles, CultureInfo.InvariantCulture, out var value) ? value : null;
}
