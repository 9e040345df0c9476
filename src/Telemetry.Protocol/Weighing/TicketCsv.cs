using System.Globalization;
using System.Text;
using Telemetry.Mass;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Weighing;

/// <summary>
/// Weighing tickets as delimited text, header <c>ticket_id;vehicle;stream;municipalities;weighed_at;gross_kg;tare_kg;interfering_kg</c>.
/// Written with semicolons, decimal points and UTC. Read with semicolon, comma or tab, decimal point or comma, quotes, columns in
/// any order and case, with or without byte order mark. An empty interfering_kg means not assessed. A further column <c>route</c> may say which route was driven.
/// </summary>
public static class TicketCsv
{
    public static byte[] Write(IEnumerable<WeighingTicket> tickets)
    {
        var list = tickets.ToList();
        var routed = list.Any(ticket => ticket.Route is not null);
        var text = new StringBuilder().AppendJoin(';', TicketColumns.All).Append(routed ? $";{TicketColumns.Route}\n" : "\n");
        foreach (var ticket in list)
        {
            text.AppendJoin(
                ';', ticket.Id, ticket.Vehicle, ticket.Stream, string.Join(' ', ticket.Municipalities), ticket.WeighedAt, Kilograms(ticket.Gross), Kilograms(ticket.Tare), Kilograms(ticket.Interfering));
            text.Append(routed ? $";{ticket.Route}\n" : "\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <param name="owner">Who handed the file in, as signed in; a column of that name is ignored.</param>
    public static TicketImport Read(ReadOnlySpan<byte> file, string owner)
    {
        var text = Encoding.UTF8.GetString(file);
        var rows = DelimitedText.Read(text, DelimitedText.SeparatorOf(text)).ToArray();
        if (rows.Length == 0) return new TicketImport([], [new RowError(1, "", "", "the file is empty; the first line is the header.")]);
        if (PersonalData.Refuse(rows) is { } personal) return new TicketImport([], [personal]);
        var (columns, refusal) = TicketColumns.Of(rows[0]);
        if (columns is null) return new TicketImport([], [refusal!]);

        var accepted = new Dictionary<string, (int Row, WeighingTicket Ticket)>(StringComparer.Ordinal);
        var refused = new List<RowError>();
        foreach (var row in rows.Skip(1))
        {
            var (ticket, error) = TicketRow.Read(row, columns, owner);
            if (ticket is null) refused.Add(error!);
            else if (accepted.TryGetValue(ticket.Id, out var first)) refused.Add(Repeat(row.Line, ticket, first.Row, first.Ticket));
            else accepted.Add(ticket.Id, (row.Line, ticket));
        }

        var ordered = accepted.Values.OrderBy(entry => entry.Row).ToList();
        return new TicketImport([.. ordered.Select(entry => entry.Ticket)], refused) { Rows = [.. ordered.Select(entry => entry.Row)] };
    }

    private static RowError Repeat(int row, WeighingTicket ticket, int firstRow, WeighingTicket first)
    {
        var same = ticket with { Municipalities = first.Municipalities } == first && ticket.Municipalities.SequenceEqual(first.Municipalities, StringComparer.Ordinal);
        var reason = same
            ? $"is a duplicate of row {firstRow}, which was counted; remove one of them."
            : $"occurs in row {firstRow} with other content, which was counted; a correction needs an id of its own.";
        return new RowError(row, TicketColumns.Id, ticket.Id, reason);
    }

    private static string Kilograms(Grams? mass) => mass is { } grams ? (grams.Value / 1000m).ToString("0.000", CultureInfo.InvariantCulture) : "";
}
