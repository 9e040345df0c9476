namespace Telemetry.Server.Spreadsheets;

/// <summary>Names of the sheets of one workbook: at most 31 characters, without those that Excel forbids, each once whatever its case.</summary>
internal sealed class SheetName
{
    private const int Longest = 31;

    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Of(string title)
    {
        var name = new string([.. title.Select(letter => letter is '[' or ']' or ':' or '*' or '?' or '/' or '\\' || char.IsControl(letter) ? ' ' : letter)]).Trim().Trim('\'');
        if (name.Length == 0) name = "-";
        var candidate = Cut(name, Longest);
        for (var copy = 2; !taken.Add(candidate); copy++) candidate = $"{Cut(name, Longest - 4)} {copy}";
        return candidate;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd();
}
