using System.Globalization;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Conformance;

/// <summary>An ISO 8601 instant in UTC with as many digits of a second as were written; instants of vectors may be finer than what a ledger stores.</summary>
/// <param name="Second">The whole second.</param>
/// <param name="Digits">What stood behind it, with its point; empty without.</param>
internal sealed record UtcTime(DateTimeOffset Second, string Digits) : IComparable<UtcTime>
{
    private Fraction Part => Digits.Length == 0 ? Fraction.Zero : Fraction.Parse($"0{Digits}");

    /// <exception cref="FormatException">Another form; the message names the text.</exception>
    public static UtcTime Parse(string text)
    {
        var (point, end) = (text.IndexOf('.', StringComparison.Ordinal), text.Length - 1);
        var digits = point < 0 ? "" : text[point..Math.Max(point, end)];
        return text.EndsWith('Z') && (digits.Length == 0 || (digits.Length > 1 && !digits.AsSpan(1).ContainsAnyExceptInRange('0', '9')))
            && DateTime.TryParseExact(text[..(point < 0 ? end : point)], "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var second)
            ? new(new DateTimeOffset(second, TimeSpan.Zero), digits)
            : throw new FormatException($"'{text}' is no instant; write UTC as 2025-03-30T01:00:00Z, with a point before parts of a second.");
    }

    public int CompareTo(UtcTime? other) => other is null ? 1 : Second != other.Second ? Second.CompareTo(other.Second) : Part.CompareTo(other.Part);
}
