using Telemetry.Allocation.Registers;
using Telemetry.Protocol.Quality;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Protocol.Registers.Sheets;

/// <summary>The rows of a file, CSV or spreadsheet, as entries of a register. Every mistake is named; one row does not spoil another.</summary>
public static class RegisterSheet
{
    /// <param name="rows">The header first.</param>
    public static FactImport<RegisterEntry> Read(RegisterDefinition register, IReadOnlyList<DelimitedRow> rows, SheetOrigin origin)
    {
        if (rows.Count == 0) return new([], [new(1, "", "", "the file is empty; the first line is the header.")]);
        if (PersonalData.Refuse(rows) is { } personal) return new([], [personal]);
        var (header, refusal) = SheetHeader.Of(register, rows[0]);
        if (header is null) return new([], [refusal!]);

        var accepted = new List<(int Row, RegisterEntry Entry)>();
        var refused = new List<RowError>();
        foreach (var row in rows.Skip(1))
        {
            if (header.Refuse(row) is { } malformed)
            {
                refused.Add(malformed);
                continue;
            }

            var (entry, wrong) = SheetRow.Read(register, header.Texts(row), origin);
            if (entry is not null) accepted.Add((row.Line, entry));
            refused.AddRange(wrong.Select(one => new RowError(row.Line, one.Column, RowError.Shown(one.Value), one.Reason)));
        }

        return new(accepted, refused);
    }
}
