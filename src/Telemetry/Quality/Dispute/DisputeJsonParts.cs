using System.Text.Json;
using Telemetry.Reporting;

namespace Telemetry.Quality.Dispute;

/// <summary>The repeated parts of the dispute file.</summary>
internal static class DisputeJsonParts
{
    public static void Sample(Utf8JsonWriter json, CompositionSample sample)
    {
        json.WriteString("owner", sample.Owner);
        json.WriteString("id", sample.Id);
        json.WriteString("container", sample.Container);
        json.WriteString("takenAt", sample.TakenAt.ToString());
        json.WriteString("knownAt", sample.KnownAt.ToString());
        json.WriteString("method", sample.Method);
        json.WriteString("sorter", sample.Sorter);
        json.Mass("grams", sample.Mass);
        json.Array("heaps", sample.Fractions, static (inner, heap) =>
        {
            inner.WriteString("name", heap.Name);
            inner.WriteString("class", JsonNames.Of(heap.Class));
            inner.Mass("grams", heap.Mass);
        });
    }

    public static void Emptying(Utf8JsonWriter json, DisputedEmptying emptying)
    {
        JsonSections.Event(json, emptying.Line);
        json.Texts("measuredBy", emptying.DeviceOwners);
        json.WriteNumber("readings", emptying.Readings.Count);
        json.Share("expectedShare", emptying.Share);
        if (emptying.Contribution is not { } contribution)
        {
            json.WriteNull("expectedInterfering");
            return;
        }

        json.WriteStartObject("expectedInterfering");
        json.Mass("grams", contribution.Expected);
        json.Mass("lowGrams", contribution.Low);
        json.Mass("highGrams", contribution.High);
        json.WriteNumber("confidencePercent", contribution.ConfidencePercent);
        json.WriteEndObject();
    }
}
