using System.Text;

namespace Telemetry.Protocol.Weighing;

/// <summary>
/// Delimited text (RFC 4180) with one departure: a quoted field ends at the end of its line, so that one forgotten quote spoils one
/// row and not the rest of the file. Lines end in LF or CRLF; blank lines are skipped; a byte order mark is ignored.
/// </summary>
public static class DelimitedText
{
    public static IEnumerable<DelimitedRow> Read(string text, char separator)
    {
        using var lines = new StringReader(text.TrimStart('\uFEFF'));
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Trim(' ', separator).Length > 0) yield return Split(line, separator, number);
        }
    }

    /// <summary>The separator of a header line: the most frequent of semicolon, comma and tab; semicolon when there is none.</summary>
    public static char SeparatorOf(string text)
    {
        var header = text.TrimStart('\uFEFF').AsSpan();
        var end = header.IndexOfAny('\r', '\n');
        if (end >= 0) header = header[..end];
        var best = ';';
        foreach (var candidate in ",\t")
        {
            if (header.Count(candidate) > header.Count(best)) best = candidate;
        }

        return best;
    }

    private static DelimitedRow Split(string line, char separator, int number)
    {
        if (!line.Contains('"', StringComparison.Ordinal)) return new DelimitedRow(number, line.Split(separator), false);
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') field.Append(line[i++]);
            else if (c == '"') quoted = !quoted;
            else if (c == separator && !quoted) Finish();
            else field.Append(c);
        }

        Finish();
        return new DelimitedRow(number, fields, quoted);

        void Finish()
        {
            fields.Add(field.ToString());
            field.Clear();
        }
    }
}
