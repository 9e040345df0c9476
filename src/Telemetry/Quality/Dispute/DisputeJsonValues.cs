using System.Text.Json;

namespace Telemetry.Quality.Dispute;

/// <summary>How estimates are written.</summary>
internal static class DisputeJsonValues
{
    private const int Digits = 9;

    /// <summary>Rounded to nine decimals, for the last bits of a double differ between processors. Null where nothing is known.</summary>
    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, Math.Round((decimal)known, Digits));
        else json.WriteNull(name);
    }

    public static void Share(this Utf8JsonWriter json, string name, ShareInterval? share)
    {
        if (share is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.Number("share", share.Share);
        json.Number("low", share.Low);
        json.Number("high", share.High);
        json.WriteNumber("confidencePercent", share.ConfidencePercent);
        json.WriteNumber("samples", share.Samples);
        json.WriteNumber("sampledGrams", share.SampledGrams);
        json.WriteString("method", share.Method);
        json.WriteEndObject();
    }
}
