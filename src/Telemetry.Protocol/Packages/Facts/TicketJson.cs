using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Facts;

internal static class TicketJson
{
    public static void Write(LineWriter line, TicketFact fact)
    {
        line.Begin();
        WriteFields(line, fact.Ticket);
        line.Time("knownAt"u8, fact.KnownAt);
        line.End();
    }

    public static TicketFact Read(ref LineReader line)
    {
        var fact = new TicketFact(ReadFields(ref line), line.Time("knownAt"u8));
        line.End();
        return fact;
    }

    /// <summary>A ticket within another line.</summary>
    public static void WriteFields(LineWriter line, WeighingTicket ticket)
    {
        line.Text("ticket"u8, ticket.Id);
        line.Text("owner"u8, ticket.Owner);
        line.Text("vehicle"u8, ticket.Vehicle);
        line.Text("stream"u8, ticket.Stream);
        line.Texts("municipalities"u8, [.. ticket.Municipalities]);
        line.Time("weighedAt"u8, ticket.WeighedAt);
        line.Whole("gross"u8, ticket.Gross.Value);
        line.Whole("tare"u8, ticket.Tare.Value);
        line.Whole("interfering"u8, ticket.Interfering?.Value);
        line.Text("route"u8, ticket.Route);
    }

    public static WeighingTicket ReadFields(ref LineReader line)
    {
        var (id, owner, vehicle, stream) = (line.Shared("ticket"u8), line.Shared("owner"u8), line.Shared("vehicle"u8), line.Shared("stream"u8));
        var (municipalities, weighedAt) = (line.Texts("municipalities"u8), line.Time("weighedAt"u8));
        var (gross, tare, interfering) = (line.Whole("gross"u8), line.Whole("tare"u8), line.WholeOrNull("interfering"u8));
        return new(owner, id, vehicle, stream, municipalities, weighedAt, new Grams(gross), new Grams(tare), Mass(interfering), line.SharedOrNull("route"u8));
    }

    public static Grams? Mass(long? grams) => grams is { } value ? new Grams(value) : null;
}
