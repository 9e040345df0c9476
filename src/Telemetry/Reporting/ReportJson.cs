using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telemetry.Allocation;

namespace Telemetry.Reporting;

/// <summary>
/// The report for machines, schema <c>telemetry/report/1</c>: UTF-8, masses in whole grams, amounts in whole euro cents, instants in
/// UTC. The same facts give the same bytes; nothing in it tells when or where it was written.
/// </summary>
public static class ReportJson
{
    public const string Schema = "telemetry/report/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(AllocationReport report, TruthComparison? truth = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            JsonSections.Head(json, report);
            json.Array("lines", report.Lines, JsonSections.Line);
            json.Array("tickets", report.Tickets, JsonSections.Ticket);
            json.Array("events", report.Events, JsonSections.Event);
            json.Array("proofs", report.Proofs, JsonSections.Proof);
            JsonSections.Missing(json, report);
            JsonFacts.All(json, report);
            if (truth is not null) JsonSections.Truth(json, truth);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}
