using Telemetry.Containers;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Weighing;

/// <summary>Turns one row into a ticket or into the first reason why not.</summary>
internal static class TicketRow
{
    public static (WeighingTicket? Ticket, RowError? Error) Read(DelimitedRow row, TicketColumns columns, string owner)
    {
        if (columns.Refuse(row) is { } refusal) return (null, refusal);
        foreach (var column in (string[])[TicketColumns.Id, TicketColumns.Vehicle, TicketColumns.Stream])
        {
            if (!Identifier.IsValid(columns[row, column])) return Refuse(column, $"is not usable; write {Identifier.Grammar}.");
        }

        var (municipalities, noCodes) = TicketFields.Municipalities(columns[row, TicketColumns.Municipalities]);
        if (municipalities is null) return Refuse(TicketColumns.Municipalities, noCodes);
        var (weighedAt, noTime) = TicketFields.Time(columns[row, TicketColumns.WeighedAt]);
        if (weighedAt is null) return Refuse(TicketColumns.WeighedAt, noTime);
        var (gross, noGross) = TicketFields.Kilograms(columns[row, TicketColumns.Gross]);
        if (gross is null) return Refuse(TicketColumns.Gross, noGross);
        var (tare, noTare) = TicketFields.Kilograms(columns[row, TicketColumns.Tare]);
        if (tare is null) return Refuse(TicketColumns.Tare, noTare);
        if (gross < tare) return Refuse(TicketColumns.Gross, "is less than tare_kg; check whether the two were exchanged.");
        Grams? interfering = null;
        if (columns[row, TicketColumns.Interfering].Length > 0)
        {
            (interfering, var noMass) = TicketFields.Kilograms(columns[row, TicketColumns.Interfering]);
            if (interfering is null) return Refuse(TicketColumns.Interfering, noMass);
            if (interfering > gross - tare) return Refuse(TicketColumns.Interfering, "is more than the net mass; correct the assessment.");
        }

        var route = columns[row, TicketColumns.Route];
        if (route.Length > 0 && !Identifier.IsValid(route)) return Refuse(TicketColumns.Route, $"is not usable; write {Identifier.Grammar}, or leave it empty.");
        var ticket = new WeighingTicket(
            owner, columns[row, TicketColumns.Id], columns[row, TicketColumns.Vehicle], columns[row, TicketColumns.Stream], municipalities, weighedAt.Value, gross.Value, tare.Value, interfering,
            route.Length > 0 ? route : null);
        return (ticket, null);

        (WeighingTicket?, RowError?) Refuse(string column, string? reason) => (null, new RowError(row.Line, column, RowError.Shown(columns[row, column]), reason ?? ""));
    }
}
