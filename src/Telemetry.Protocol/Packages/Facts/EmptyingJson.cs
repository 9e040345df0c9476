using Telemetry.Allocation.Runs;
using Telemetry.Mass;
using Telemetry.Protocol.Packages.Lines;
using Telemetry.Quantities;

namespace Telemetry.Protocol.Packages.Facts;

internal static class EmptyingJson
{
    public static void Write(LineWriter line, EmptyingFact fact)
    {
        line.Begin();
        line.Text("emptying"u8, fact.Id);
        line.Text("container"u8, fact.Container);
        line.Text("municipality"u8, fact.Municipality);
        line.Text("stream"u8, fact.Stream);
        line.Time("at"u8, fact.At);
        line.Whole("estimate"u8, fact.Estimate?.Value);
        line.Word("provenance"u8, fact.Provenance);
        line.Whole("uncertainty"u8, fact.StandardUncertainty.Value);
        line.Text("ticketOwner"u8, fact.TicketOwner);
        line.Text("ticketId"u8, fact.TicketId);
        line.Text("readings"u8, fact.Readings);
        line.End();
    }

    public static EmptyingFact Read(ref LineReader line)
    {
        var fact = new EmptyingFact(
            line.Text("emptying"u8), line.Shared("container"u8), line.Shared("municipality"u8), line.Shared("stream"u8), line.Time("at"u8), TicketJson.Mass(line.WholeOrNull("estimate"u8)),
            line.Word<ProvenanceClass>("provenance"u8), new Grams(line.Whole("uncertainty"u8)), line.SharedOrNull("ticketOwner"u8), line.SharedOrNull("ticketId"u8), line.TextOrNull("readings"u8));
        line.End();
        return fact;
    }
}
