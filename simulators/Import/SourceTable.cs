using Telemetry.Protocol.Weighing;

namespace Telemetry.Simulators.Import;

/// <summary>A comma-separated source with a known header.</summary>
internal sealed class SourceTable
{
    private readonly string[] _header;

    /// <exception cref="InvalidDataException">The first line is not the documented header.</exception>
    public SourceTable(string path, params string[] needed)
    {
        var rows = DelimitedText.Read(File.ReadAllText(path), ',').ToArray();
        _header = rows.Length > 0 ? [.. rows[0].Fields] : [];
        var missing = needed.Where(column => !_header.Contains(column, StringComparer.Ordinal)).ToArray();
        if (missing.Length > 0) throw new InvalidDataException($"{Path.GetFileName(path)}: column {string.Join(", ", missing)} is missing from the header; see the source's description.");
        Rows = rows[1..];
    }

    public IReadOnlyList<DelimitedRow> Rows { get; }

    public string this[DelimitedRow row, string column] => row.Fields[Array.IndexOf(_header, column)].Trim();

    /// <summary>Why a row as a whole cannot be read, or null.</summary>
    public RowFinding? Refuse(DelimitedRow row) => row.Unclosed || row.Fields.Count != _header.Length
        ? new RowFinding(row.Line, "", "", $"has {row.Fields.Count} fields where the header has {_header.Length}.", true)
        : null;
}
