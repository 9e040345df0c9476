using System.Text;
using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>
/// A register as delimited text: written in UTF-8 with semicolons, decimal points, the names of columns and formula-safe texts; read with semicolon, comma or tab and headers in Dutch or
/// English. What is written is read back as the same entries.
/// </summary>
public static class RegisterCsv
{
    public static IReadOnlyList<DelimitedRow> Rows(ReadOnlySpan<byte> file)
    {
        var text = Encoding.UTF8.GetString(file);
        return [.. DelimitedText.Read(text, DelimitedText.SeparatorOf(text))];
    }

    /// <summary>The header alone, to be filled in; with the mark by which spreadsheets know UTF-8.</summary>
    public static byte[] Template(RegisterDefinition register, bool dutch) =>
        Encoding.UTF8.GetBytes($"\uFEFF{string.Join(';', EntryColumns.Of(register).Select(column => dutch ? column.Title.Dutch : column.Title.English))}\n");

    /// <param name="spans">What stands on which days; withdrawn ones are written too.</param>
    public static byte[] Write(RegisterDefinition register, IEnumerable<EntrySpan> spans)
    {
        var text = new StringBuilder();
        text.AppendJoin(';', [.. EntryColumns.Of(register).Select(column => column.Name), .. EntryColumns.Told.Select(column => column.Name)]).Append('\n');
        foreach (var span in spans) text.AppendJoin(';', Fields(register, span).Select(Quoted)).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static IEnumerable<string> Fields(RegisterDefinition register, EntrySpan span)
    {
        foreach (var column in register.Columns)
        {
            var value = span.Entry.Fields.GetValueOrDefault(column.Name, "");

            // A negative number is a number; what begins with a sign is a formula in a text alone.
            yield return column.Type is ColumnType.Whole or ColumnType.Exact ? value : SheetText.Write(value);
        }

        if (register.Dated is null)
        {
            yield return ColumnValues.Text(span.From);
            yield return span.To is { } last ? ColumnValues.Text(last) : "";
        }

        yield return span.Entry.Withdrawn ? "true" : "";
        yield return SheetText.Write(span.Entry.Source);
        yield return span.Entry.KnownAt.ToString();
        yield return SheetText.Write(span.Entry.Actor);
    }

    private static string Quoted(string field) => field.AsSpan().ContainsAny(";\"\r\n") ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
