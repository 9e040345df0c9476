using System.Text.Encodings.Web;
using System.Text.Json;

namespace Telemetry.Protocol.Conformance;

internal static class VectorJson
{
    /// <summary>Names of places are shown as they are written, not escaped.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
