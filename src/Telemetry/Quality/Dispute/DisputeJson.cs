using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Telemetry.Quantities;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>
/// The dispute file for machines and for the record, schema <c>telemetry/dispute/1</c>: UTF-8, masses in whole grams, amounts in whole euro cents, instants in UTC,
/// shares in fractions of 1. What is not known is null. The same facts give the same bytes; nothing in it tells when or where it was written.
/// </summary>
public static class DisputeJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static byte[] Write(DisputeFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Head(json, file);
            Ticket(json, file);
            Judgement(json, file);
            json.Array("assessments", file.Assessments, JsonFacts.Assessment);
            json.Array("samples", file.Samples, DisputeJsonParts.Sample);
            json.Array("emptyings", file.Emptyings, DisputeJsonParts.Emptying);
            json.Array("missing", file.Missing, static (inner, missing) =>
            {
                inner.WriteString("what", JsonNames.Of(missing.Kind));
                inner.WriteString("of", missing.Subject);
            });
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void Head(Utf8JsonWriter json, DisputeFile file)
    {
        json.WriteString("schema", DisputeFile.Schema);
        json.Text("purpose", new(DisputeWords.Of(ReportLanguage.Dutch).Purpose, DisputeWords.Of(ReportLanguage.English).Purpose));
        json.Array("doesNotProve", DisputeWords.Of(ReportLanguage.Dutch).Unproven.Zip(DisputeWords.Of(ReportLanguage.English).Unproven), static (inner, text) =>
        {
            inner.WriteString("nl", text.First);
            inner.WriteString("en", text.Second);
        });
        json.Text("registry", file.Facts.Registry.About);
        json.WriteBoolean("synthetic", file.Facts.Registry.Synthetic);
        json.WriteString("rules", file.Facts.Rules.Id);
        json.Array("parties", DisputeParties.Of(file), static (inner, party) =>
        {
            inner.WriteString("role", party.Role.ToString().ToLowerInvariant());
            inner.WriteString("id", party.Id);
            inner.WriteString("name", party.Name);
        });
    }

    private static void Ticket(Utf8JsonWriter json, DisputeFile file)
    {
        json.WriteStartObject("ticket");
        JsonSections.Ticket(json, file.Facts.Line);
        json.WriteEndObject();
    }

    private static void Judgement(Utf8JsonWriter json, DisputeFile file)
    {
        json.WriteStartObject("judgement");
        if (file.Rules?.InterferingLimitPercent is { } limit) json.WriteNumber("limitPercent", limit);
        else json.WriteNull("limitPercent");
        json.Mass("interferingGrams", file.Interfering);
        json.Mass("excessGrams", file.Excess);
        json.Number("standardUncertaintyAboveWhichTheExcessIsNotShown", file.NeededPrecision);
        json.Share("expectedFromOtherLoads", file.Facts.Ordinary);
        if (file.Advice is { } advice)
        {
            json.WriteString("verdictOfSamples", JsonNames.Of(advice.Verdict));
            json.Share("sampled", advice.Interval);
            if (advice.MoreSamples is { } more) json.WriteNumber("moreSamplesToSettle", more);
            else json.WriteNull("moreSamplesToSettle");
            json.WriteNumber("withPowerPercent", advice.PowerPercent);
        }

        if (file.Planned is { } planned)
        {
            json.WriteStartObject("plannedSamples");
            json.WriteNumber("samples", planned.Samples);
            json.Number("assumedStandardDeviation", planned.StandardDeviation);
            json.WriteEndObject();
        }

        json.Amount("compensationWithheldCents", file.Withheld);
        json.WriteEndObject();
    }
}
