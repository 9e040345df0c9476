namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>The fractions of Amsterdam's weighing register as ids of streams. What is not in the table is refused and never becomes "other".</summary>
internal static class FractionCodes
{
    private static readonly (string Code, string Word, string Stream)[] Table =
    [
        ("1", "Rest", "residual"), ("2", "Glas", "glass"), ("3", "Papier", "paper"), ("4", "Plastic", "plastic"), ("5", "Textiel", "textile"), ("6", "GFT", "organic"),
        ("7", "Grof", "bulky"), ("8", "PMD", "pmd"), ("9", "Brood", "bread"),
    ];

    /// <summary>The id of the stream, or null and the reason.</summary>
    /// <param name="code">May be empty; then the word decides.</param>
    public static (string? Stream, string? Reason) Of(string code, string word)
    {
        var byCode = Table.FirstOrDefault(row => row.Code == code).Stream;
        var byWord = Table.FirstOrDefault(row => string.Equals(row.Word, word, StringComparison.OrdinalIgnoreCase)).Stream;
        if (code.Length > 0 && byCode is null) return (null, $"is not a fraction that is known; use one of {Known(row => $"{row.Code} {row.Word}")}.");
        if (code.Length == 0 && byWord is null) return (null, $"says no fraction that is known; use one of {Known(row => row.Word)}.");
        if (byCode is not null && byWord is not null && byCode != byWord) return (null, "says another fraction than weging_fractie_omschrijving; correct one of them.");
        return (byCode ?? byWord, null);
    }

    private static string Known(Func<(string Code, string Word, string Stream), string> text) => string.Join(", ", Table.Select(text));
}
