using Telemetry.Allocation.Runs;
using Telemetry.Protocol.Packages.Lines;

namespace Telemetry.Protocol.Packages.Facts;

internal static class CorrectionJson
{
    public static void Write(LineWriter line, TicketCorrection correction)
    {
        line.Begin();
        line.Text("correction"u8, correction.Id);
        line.Text("ticketOwner"u8, correction.TicketOwner);
        line.Text("ticketId"u8, correction.TicketId);
        if (correction.Now is { } now)
        {
            line.Open("now"u8);
            TicketJson.WriteFields(line, now);
            line.Close();
        }
        else
        {
            line.Text("now"u8, null);
        }

        line.Text("reason"u8, correction.Reason);
        line.Text("actor"u8, correction.Actor);
        line.Time("knownAt"u8, correction.KnownAt);
        line.Text("objection"u8, correction.Objection);
        line.End();
    }

    public static TicketCorrection Read(ref LineReader line)
    {
        var (id, owner, ticket) = (line.Text("correction"u8), line.Shared("ticketOwner"u8), line.Shared("ticketId"u8));
        var stands = line.Opens("now"u8);
        var now = stands ? TicketJson.ReadFields(ref line) : null;
        if (stands) line.Close();
        var correction = new TicketCorrection(id, owner, ticket, now, line.Text("reason"u8), line.Shared("actor"u8), line.Time("knownAt"u8), line.TextOrNull("objection"u8));
        line.End();
        return correction;
    }
}
