using System.Globalization;
using System.Text.Json;
using Telemetry.CollectionEvents;
using Telemetry.CollectionEvents.Journal;
using Telemetry.Readings;

namespace Telemetry.Protocol.CloudEvents;

/// <summary>
/// A restatement as a CloudEvent 1.0 in the JSON format. The id is that of the emptying and its revision, so a redelivery has the same; <c>sequence</c> (an
/// extension of the specification) is the place in the journal, from which a reader goes on.
/// </summary>
public static class EmptyingCloudEvent
{
    public const string Detected = "emptying.detected";

    /// <summary>Also for an emptying that was withdrawn: what stood is replaced by nothing.</summary>
    public const string Revised = "emptying.revised";

    public const string Source = "/telemetry/collection-events";

    /// <param name="number">Of the place in the journal, from 1.</param>
    public static void Write(Utf8JsonWriter json, long number, Restatement restatement)
    {
        json.WriteStartObject();
        json.WriteString("specversion", "1.0");
        json.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{restatement.Id}/{restatement.Revision}"));
        json.WriteString("source", Source);
        json.WriteString("type", restatement.Change == EventChange.Detected ? Detected : Revised);
        json.WriteString("subject", restatement.Event.Container);
        json.WriteString("time", restatement.KnownAt.ToString());
        json.WriteString("sequence", number.ToString("D19", CultureInfo.InvariantCulture));
        json.WriteString("datacontenttype", "application/json");
        json.WriteStartObject("data");
        json.WriteString("emptying", restatement.Id);
        json.WriteNumber("revision", restatement.Revision);
        json.WriteString("change", NameOf(restatement.Change));
        Write(json, "before", restatement.Before);
        Write(json, "after", restatement.After);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, CollectionEvent? found)
    {
        if (found is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("lastFull", found.LastFull.ToString());
        json.WriteString("firstEmpty", found.FirstEmpty.ToString());
        json.WriteString("kind", NameOf(found.Kind));
        json.WriteString("evidence", QuantityNames.Of(found.Evidence));
        json.WriteString("unit", QuantityRange.Of(found.Evidence)?.Unit);
        json.WriteNumber("before", found.Before);
        json.WriteNumber("after", found.After);
        json.WriteNumber("confidencePercent", found.ConfidencePercent);
        json.WriteStartArray("signals");
        foreach (var signal in Enum.GetValues<EventSignals>().Where(signal => signal != EventSignals.None && found.Signals.HasFlag(signal))) json.WriteStringValue(NameOf(signal));
        json.WriteEndArray();
        json.WriteString("evidenceDigest", found.EvidenceDigest);
        json.WriteEndObject();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{value}");
}
