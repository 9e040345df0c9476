namespace Telemetry.Protocol.Weighing;

/// <summary>
/// Refuses a file that holds personal data, by its header or by what stands in its columns, before a row of it is kept. The reason names the column and
/// never a value.
/// </summary>
internal static class PersonalData
{
    // Columns of Dutch tax and access-card exports. A file with one of them is not a weighing file, and its rows must not be kept.
    private static readonly string[] Names = ["SUBJECTID", "SUBJECTNAAM", "OBJECTADRES", "SLEUTELNUMMER", "BURGERSERVICENUMMER"];

    // One number in eleven passes by chance; below this many rows too many files would be refused for nothing.
    private const int FewestRows = 5;

    /// <param name="rows">The header first.</param>
    /// <returns>Null when nothing personal was seen.</returns>
    public static RowError? Refuse(IReadOnlyList<DelimitedRow> rows)
    {
        foreach (var (position, field) in rows[0].Fields.Index())
        {
            var name = field.Trim();
            if (LooksPersonal(name)) return Whole(rows[0], name, "is a column with personal data");
            if (HoldsServiceNumbers(rows, position)) return Whole(rows[0], name, "holds numbers that pass the eleven-test of a citizen service number (BSN) in most rows");
        }

        return null;
    }

    private static RowError Whole(DelimitedRow header, string column, string what) =>
        new(header.Line, column, "", $"{what}; no row of this file was kept. Export the weighings without it.");

    private static bool LooksPersonal(string name)
    {
        var letters = string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Names.Any(word => letters.Contains(word, StringComparison.Ordinal))
            || letters == "BSN"
            || name.Split('_', '-', ' ', '.').Contains("BSN", StringComparer.OrdinalIgnoreCase);
    }

    private static bool HoldsServiceNumbers(IReadOnlyList<DelimitedRow> rows, int position)
    {
        var (filled, passed) = (0, 0);
        foreach (var row in rows.Skip(1).Where(row => position < row.Fields.Count && row.Fields[position].AsSpan().Trim().Length > 0))
        {
            filled++;
            if (PassesElevenTest(row.Fields[position].AsSpan().Trim())) passed++;
        }

        return filled >= FewestRows && passed * 2 > filled;
    }

    // 9 a + 8 b + … + 2 h − i is a multiple of 11; a leading zero may have been lost.
    private static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 8 or > 9 || digits.ContainsAnyExceptInRange('0', '9')) return false;
        var (sum, weight) = (0, digits.Length);
        foreach (var digit in digits)
        {
            sum += (digit - '0') * (weight == 1 ? -1 : weight);
            weight--;
        }

        return sum % 11 == 0 && digits.ContainsAnyExcept('0');
    }
}
