using System.Globalization;
using System.Text.Json;
using Telemetry.Allocation.Filing;
using Telemetry.Reporting.Runs;

namespace Telemetry.Reporting.Declarations;

/// <summary>Declarations for machines: the items with whole grams and ids. What is not known is null.</summary>
public static class DeclarationJson
{
    public static byte[] Write(PublishedRun run, IReadOnlyList<DeclarationProposal> declarations)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("schema", "telemetry/declarations/1");
            json.WriteString("run", run.Result.Id);
            json.WriteString("root", run.Root);
            json.WriteString("period", run.Result.Request.Period.Label);
            json.WriteString("knownAt", run.Result.Request.KnownAt.ToString());
            json.Array("declarations", declarations, Declaration);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Declaration(Utf8JsonWriter json, DeclarationProposal declaration)
    {
        json.WriteString("municipality", declaration.Municipality);
        json.WriteString("declarant", declaration.Declarant);
        json.WriteString("state", "proposal");
        json.WriteString("sha256", declaration.Id);
        json.WriteString("due", declaration.Deadline?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (declaration.Deadline is { } deadline) json.WriteBoolean("dueIsProposal", deadline.IsProposal);
        json.Array("items", declaration.Items, Item);
        json.Array("exceptions", declaration.Exceptions, (writer, one) =>
        {
            writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(one.Kind.ToString()));
            writer.WriteString("subject", one.Subject);
            Whole(writer, "value", one.Value);
            Whole(writer, "reference", one.Reference);
        });
    }

    private static void Item(Utf8JsonWriter json, DeclarationItem item)
    {
        json.WriteString("month", item.Month);
        json.WriteString("stream", item.Stream);
        json.WriteString("material", item.Material);
        json.WriteString("separation", JsonNamingPolicy.CamelCase.ConvertName(item.Separation.ToString()));
        json.Mass("collectedGrams", item.Collected);
        json.Mass("interferingGrams", item.Interfering);
        json.Mass("rejectedGrams", item.Rejected);
        json.Mass("acceptedGrams", item.Accepted);
        json.Mass("standardUncertaintyGrams", item.StandardUncertainty);
        json.Array("provenance", item.Provenance, (writer, part) =>
        {
            writer.WriteString("class", JsonNamingPolicy.CamelCase.ConvertName(part.Provenance.ToString()));
            writer.Mass("grams", part.Mass);
        });
        json.WriteString("origin", item.Origin);
    }

    private static void Whole(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } whole) json.WriteNumber(name, whole);
        else json.WriteNull(name);
    }
}
