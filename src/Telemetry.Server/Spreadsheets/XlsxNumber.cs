using System.Globalization;
using System.Numerics;

namespace Telemetry.Server.Spreadsheets;

/// <summary>
/// A number of a sheet as it was typed. A spreadsheet keeps binary numbers and writes them with 17 digits, so that 0.29 stands in the file as 0.28999999999999998; the shortest text that
/// means the same binary number is what was typed, as a spreadsheet takes 15 digits. A number with more digits that has no such text was not typed there, and is left as it stands.
/// </summary>
internal static class XlsxNumber
{
    private const int DigitsOfASheet = 15;

    public static string Text(string value)
    {
        if (Digits(value) <= DigitsOfASheet) return Plain(value);
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return value;
        var shortest = number.ToString("R", CultureInfo.InvariantCulture);
        return Plain(Digits(shortest) <= DigitsOfASheet ? shortest : value);
    }

    /// <summary>1.5E-3 is 0.0015: what reads it knows no exponents.</summary>
    private static string Plain(string value)
    {
        var mark = value.IndexOfAny(['E', 'e']);
        if (mark < 0 || !int.TryParse(value.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) || Math.Abs(exponent) > 400) return value;
        var digits = value[..mark];
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = (point < 0 ? 0 : digits.Length - point - 1) - exponent;
        if (!BigInteger.TryParse(digits.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var units)) return value;
        if (decimals <= 0) return (units * BigInteger.Pow(10, -decimals)).ToString(CultureInfo.InvariantCulture);
        var text = BigInteger.Abs(units).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return $"{(units.Sign < 0 ? "-" : "")}{text[..^decimals]}.{text[^decimals..]}";
    }

    private static int Digits(string value) => value.TakeWhile(c => c is not ('E' or 'e')).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Count();
}
