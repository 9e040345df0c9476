using System.Globalization;
using System.Numerics;

namespace Telemetry.Quality;

/// <summary>A share as an exact fraction in lowest terms, 0 or more, written as a decimal (<c>0.13</c>) or as n/d (<c>17/120</c>). Never a floating point number.</summary>
public readonly record struct ExactShare
{
    private ExactShare(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        (Numerator, Denominator) = (numerator / divisor, denominator / divisor);
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    /// <exception cref="ArgumentOutOfRangeException">The part is negative or the whole is not above 0.</exception>
    public static ExactShare Of(BigInteger part, BigInteger whole) =>
        part.Sign < 0 ? throw new ArgumentOutOfRangeException(nameof(part), part, "A part is 0 or more.")
        : whole.Sign <= 0 ? throw new ArgumentOutOfRangeException(nameof(whole), whole, "A whole is above 0.")
        : new(part, whole);

    /// <exception cref="FormatException">Not a decimal or n/d, or negative; the message names the text.</exception>
    public static ExactShare Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var (numerator, denominator) = slash < 0 ? Decimal(text) : (Whole(text[..slash], text), Whole(text[(slash + 1)..], text));
        return denominator.IsZero ? throw Wrong(text) : new(numerator, denominator);
    }

    private static (BigInteger, BigInteger) Decimal(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0
            ? (Whole(text, text), BigInteger.One)
            : (Whole(text[..point] + text[(point + 1)..], text), BigInteger.Pow(10, text.Length - point - 1));
    }

    private static BigInteger Whole(string digits, string text) =>
        BigInteger.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Wrong(text);

    private static FormatException Wrong(string text) => new($"share '{text}' cannot be read; write 0 or more as a decimal (0.13) or as a fraction (17/120).");
}
