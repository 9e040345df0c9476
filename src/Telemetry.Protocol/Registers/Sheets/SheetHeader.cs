using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>
/// Where the columns of a file stand. A header is the column's name or its title in Dutch or English, in any order and case. A column that the register does not have is refused: a misspelt
/// one would otherwise be a fact that silently is not there.
/// </summary>
internal sealed class SheetHeader
{
    private readonly List<(RegisterColumn Column, int Position)> columns = [];
    private readonly int width;

    private SheetHeader(int width) => this.width = width;

    public static (SheetHeader? Header, RowError? Refusal) Of(RegisterDefinition register, DelimitedRow row)
    {
        var header = new SheetHeader(row.Fields.Count);
        RegisterColumn[] possible = [.. register.Columns, EntryColumns.ValidFrom, EntryColumns.ValidTo, EntryColumns.Withdrawn, EntryColumns.Source, .. EntryColumns.Told];
        foreach (var (position, text) in row.Fields.Index().Where(field => field.Item.AsSpan().Trim().Length > 0))
        {
            var column = possible.FirstOrDefault(column => new[] { column.Name, column.Title.Dutch, column.Title.English }.Any(name => Folded(name) == Folded(text)));
            if (column is null)
            {
                var known = string.Join(", ", EntryColumns.Of(register).Select(one => one.Name));
                return (null, new(row.Line, RowError.Shown(text), "", $"is no column of register {register.Name}; write {known}, or remove it."));
            }


            if (header.columns.Exists(one => one.Column == column)) return (null, new(row.Line, column.Name, RowError.Shown(text), "is a column that occurs twice; keep one of them."));
            header.columns.Add((column, position));
        }

        string[] missing = [.. register.Columns.Where(column => column.Required && header.columns.TrueForAll(one => one.Column != column)).Select(column => column.Name)];
        return missing.Length > 0 ? (null, new(row.Line, string.Join(' ', missing), "", "is missing from the header; add it.")) : (header, null);
    }

    public RowError? Refuse(DelimitedRow row) => row switch
    {
        { Unclosed: true } => new(row.Line, "", "", "a quote is opened and not closed; close it or remove it."),
        _ when row.Fields.Count != width => new(row.Line, "", "", $"{row.Fields.Count} fields where the header has {width}; quote fields that contain the separator."),
        _ => null,
    };

    /// <summary>What stands in a row, by the names of columns; empty fields are not there.</summary>
    public Dictionary<string, string> Texts(DelimitedRow row) =>
        columns.Select(one => (one.Column.Name, Text: SheetText.Read(row.Fields[one.Position].Trim()))).Where(one => one.Text.Length > 0)
            .ToDictionary(one => one.Name, one => one.Text, StringComparer.Ordinal);

    /// <summary>Case, blanks, hyphens and underscores do not tell columns apart.</summary>
    private static string Folded(string header) => string.Concat(header.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
