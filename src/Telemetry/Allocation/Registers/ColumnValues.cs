using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Allocation.Registers;

/// <summary>Reads what people write into a column. Nothing depends on a culture: what could be read in two ways is refused.</summary>
public static class ColumnValues
{
    // A number longer than this is a mistake, and its arithmetic would take for ever.
    private const int LongestNumber = 60;

    private const int LongestText = 400;

    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy"];

    private static readonly string[] Yes = ["true", "yes", "ja", "waar", "1"];

    private static readonly string[] No = ["false", "no", "nee", "onwaar", "0"];

    /// <param name="text">Not empty; blanks around it do not count.</param>
    public static ColumnReading Read(RegisterColumn column, string text)
    {
        text = text.Trim();
        return column.Type switch
        {
            ColumnType.Text => text.Length <= LongestText && !text.Any(char.IsControl)
                ? ColumnReading.Kept(text)
                : ColumnReading.Refused("is not one line of at most 400 characters; shorten it."),
            ColumnType.Code => Identifier.IsValid(text) ? ColumnReading.Kept(text) : ColumnReading.Refused($"is not an id; write {Identifier.Grammar}."),
            ColumnType.Codes => Codes(text),
            ColumnType.Whole => Whole(column, text),
            ColumnType.Exact => Exact(column, text),
            ColumnType.Day => Day(text) is { } day ? ColumnReading.Kept(Text(day)) : ColumnReading.Refused("is not a day; write 2024-12-31 or 31-12-2024."),
            ColumnType.Year => Span(text, text.Length == 4, "is not a year from 1900 to 2999; write 2024."),
            ColumnType.Month => Span(text, text.Length == 7 && text[5] != 'Q', "is not a month; write 2024-12."),
            ColumnType.Period => Span(text, true, "is not a period; write a year (2024), quarter (2024-Q4) or month (2024-12)."),
            ColumnType.Word => Word(column, text),
            ColumnType.Boolean => Boolean(text),
            ColumnType.Place => PlaceText.Read(text) is { } place
                ? ColumnReading.Kept(PlaceText.Write(place))
                : ColumnReading.Refused("is not a place; write dimension=id with ; between them, each dimension once, for example material=glass;stream=pmd."),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "Not a type of column."),
        };
    }

    /// <summary>2024-12-31 or 31-12-2024; null for anything else.</summary>
    public static DateOnly? Day(string text) => DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static ColumnReading Boolean(string text) =>
        Yes.Contains(text, StringComparer.OrdinalIgnoreCase) ? ColumnReading.Kept("true")
        : No.Contains(text, StringComparer.OrdinalIgnoreCase) ? ColumnReading.Kept("false")
        : ColumnReading.Refused("is neither yes nor no; write true or false (ja, nee).");

    private static ColumnReading Codes(string text)
    {
        string[] codes = [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return codes.Length > 0 && codes.All(Identifier.IsValid)
            ? ColumnReading.Kept(string.Join(' ', codes))
            : ColumnReading.Refused($"is not a list of ids; write each as {Identifier.Grammar}, with a blank between them.");
    }

    // 1.000 is a thousand to one reader and one to another, and 12,5 grams is nothing: digits alone.
    private static ColumnReading Whole(RegisterColumn column, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Within(column, number)
            : ColumnReading.Refused($"is not a whole number of 64 bits; write digits alone, without unit, decimals, separators of thousands or a formula.");

    private static ColumnReading Exact(RegisterColumn column, string text)
    {
        var plain = text.Contains('.', StringComparison.Ordinal) || text.Contains('/', StringComparison.Ordinal) ? text : text.Replace(',', '.');
        return text.Length <= LongestNumber && Fraction.TryParse(plain) is { } number
            ? Within(column, number)
            : ColumnReading.Refused("is not an exact number; write a decimal (261.07) or a fraction (17/120), without unit, percent sign, separators of thousands or a formula.");
    }

    private static ColumnReading Within(RegisterColumn column, Fraction number) => number switch
    {
        _ when column.Least is { } least && number < least => ColumnReading.Refused($"is below {least}; write {least} or more."),
        _ when column.Most is { } most && number > most => ColumnReading.Refused($"is above {most}; write {most} or less."),
        _ => ColumnReading.Kept(number.ToString()),
    };

    private static ColumnReading Span(string text, bool isOfLength, string reason) =>
        isOfLength && Period.TryParse(text) is { } period ? ColumnReading.Kept(period.Label) : ColumnReading.Refused(reason);

    private static ColumnReading Word(RegisterColumn column, string text)
    {
        var word = column.Words.FirstOrDefault(word => new[] { word.Id, word.Title.Dutch, word.Title.English }.Contains(text, StringComparer.OrdinalIgnoreCase));
        return word is not null ? ColumnReading.Kept(word.Id) : ColumnReading.Refused($"is not a word of this column; write {string.Join(", ", column.Words.Select(one => one.Id))}.");
    }
}
