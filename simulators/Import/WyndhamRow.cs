using System.Globalization;
using Telemetry.Protocol.Weighing;

namespace Telemetry.Simulators.Import;

/// <summary>One daily level of one bin.</summary>
/// <param name="Level">Tenths of full, 0 to 10.</param>
internal sealed record WyndhamRow(int Row, string Serial, DateOnly Date, int Level, string Reason)
{
    public static (WyndhamRow? Reading, RowFinding? Finding) Read(SourceTable table, DelimitedRow row, IReadOnlySet<string> serials)
    {
        if (table.Refuse(row) is { } refusal) return (null, refusal);
        var (serial, level, date, reason) = (table[row, "Bin ID"], table[row, "Fullness"], table[row, "timestamp"], table[row, "reason"]);
        if (!serials.Contains(serial)) return Refuse("Bin ID", serial, "is not in containers.csv; add the bin.");
        if (!int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var tenths) || tenths > 10)
            return Refuse("Fullness", level, "is not a level; expected tenths of full, 0 to 10.");
        if (!DateOnly.TryParseExact(date, "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Refuse("timestamp", date, "is not a date; expected dd-MM-yyyy.");
        if (reason is not ("NOT_READY" or "FULLNESS" or "ALERT")) return Refuse("reason", reason, "is unknown; expected NOT_READY, FULLNESS or ALERT.");
        return (new WyndhamRow(row.Line, serial, day, tenths, reason), null);

        (WyndhamRow?, RowFinding?) Refuse(string field, string value, string why) => (null, new RowFinding(row.Line, field, value, why, true));
    }
}
