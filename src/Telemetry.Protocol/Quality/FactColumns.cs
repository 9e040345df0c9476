using Telemetry.Protocol.Weighing;

namespace Telemetry.Protocol.Quality;

/// <summary>Where the columns of a file stand. Order and case of the header are free; further columns are ignored.</summary>
internal sealed class FactColumns
{
    private readonly Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);
    private readonly int count;

    private FactColumns(IReadOnlyList<string> header)
    {
        count = header.Count;
        for (var position = 0; position < count; position++) positions[header[position].Trim()] = position;
    }

    /// <summary>The columns and the rows below the header, or why the file as a whole is refused: nothing in it, personal data, a column missing or twice.</summary>
    public static (FactColumns? Columns, IReadOnlyList<DelimitedRow> Rows, RowError? Refusal) Of(string text, IReadOnlyList<string> required)
    {
        DelimitedRow[] rows = [.. DelimitedText.Read(text, DelimitedText.SeparatorOf(text))];
        if (rows.Length == 0) return (null, [], new(1, "", "", "the file is empty; the first line is the header."));
        if (PersonalData.Refuse(rows) is { } personal) return (null, [], personal);
        var doubled = rows[0].Fields.Select(field => field.Trim()).Where(field => field.Length > 0)
            .CountBy(field => field, StringComparer.OrdinalIgnoreCase).FirstOrDefault(field => field.Value > 1).Key;
        if (doubled is not null) return (null, [], new(rows[0].Line, doubled, "", "is a column that occurs twice; keep one of them."));
        var columns = new FactColumns(rows[0].Fields);
        string[] missing = [.. required.Where(name => !columns.positions.ContainsKey(name))];
        return missing.Length > 0
            ? (null, [], new(rows[0].Line, string.Join(' ', missing), "", $"is missing from the header; expected {string.Join(';', required)}."))
            : (columns, rows[1..], null);
    }

    public RowError? Refuse(DelimitedRow row) => row switch
    {
        { Unclosed: true } => new(row.Line, "", "", "a quote is opened and not closed; close it or remove it."),
        _ when row.Fields.Count != count => new(row.Line, "", "", $"{row.Fields.Count} fields where the header has {count}; quote fields that contain the separator."),
        _ => null,
    };

    public string this[DelimitedRow row, string column] => row.Fields[positions[column]].Trim();
}
