using System.Globalization;
using Telemetry.Containers;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Weighing.Stops;

/// <summary>One row as it was read, before its local time is known as an instant: that needs the rows around it.</summary>
internal sealed record StopRow(int Line, string Vehicle, long Sequence, string Stream, DateTime Local, Grams Full, Grams Empty, Position? Position)
{
    /// <summary>The row, or the first reason why not.</summary>
    /// <param name="scaleStep">How far the net may lie from first − second.</param>
    public static (StopRow? Row, RowError? Error) Read(DelimitedRow row, StopColumns columns, Grams scaleStep)
    {
        if (columns.Refuse(row) is { } refusal) return (null, refusal);
        var vehicle = columns[row, StopColumns.Vehicle];
        if (!Identifier.IsValid(vehicle)) return Refuse(StopColumns.Vehicle, $"is not usable; write {Identifier.Grammar}.");
        if (!long.TryParse(columns[row, StopColumns.Sequence], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            return Refuse(StopColumns.Sequence, "is not a sequence number; write a whole number of 0 or more.");
        var (stream, noStream) = FractionCodes.Of(columns[row, StopColumns.FractionCode], columns[row, StopColumns.FractionWord]);
        if (stream is null) return Refuse(columns[row, StopColumns.FractionCode].Length > 0 ? StopColumns.FractionCode : StopColumns.FractionWord, noStream);
        if (!DateTime.TryParseExact(columns[row, StopColumns.Time], "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return Refuse(StopColumns.Time, "is not a time; write local time as 2026-10-25 09:30:00, without an offset.");
        if (LocalHours.Skips(local)) return Refuse(StopColumns.Time, "does not exist in Europe/Amsterdam, where the clock skips this hour; check the clock of the vehicle.");
        var (full, noFull) = TicketFields.Kilograms(columns[row, StopColumns.First]);
        if (full is null) return Refuse(StopColumns.First, noFull);
        var (empty, noEmpty) = TicketFields.Kilograms(columns[row, StopColumns.Second]);
        if (empty is null) return Refuse(StopColumns.Second, noEmpty);
        if (full < empty) return Refuse(StopColumns.First, "is less than weging_tweede_weging; the first weighing is the full container, the second the empty one.");
        var (net, noNet) = TicketFields.Kilograms(columns[row, StopColumns.Net]);
        if (net is null) return Refuse(StopColumns.Net, noNet);
        if (Math.Abs((full.Value - empty.Value - net.Value).Value) > scaleStep.Value)
            return Refuse(StopColumns.Net, $"is not first less second, {full.Value - empty.Value}, within a scale step of {scaleStep}; correct one of the three.");
        var (position, field, noPosition) = StopPosition.Read(row, columns);
        if (noPosition is not null) return Refuse(field, noPosition);
        return (new StopRow(row.Line, vehicle, sequence, stream, local, full.Value, empty.Value, position), null);

        (StopRow?, RowError?) Refuse(string column, string? reason) => (null, new RowError(row.Line, column, RowError.Shown(columns[row, column]), reason ?? ""));
    }
}
