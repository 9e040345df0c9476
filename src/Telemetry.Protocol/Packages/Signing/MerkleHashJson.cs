using System.Text.Json;
using System.Text.Json.Serialization;
using Telemetry.Reporting.Evidence;

namespace Telemetry.Protocol.Packages.Signing;

/// <summary>64 lower-case hexadecimal digits.</summary>
internal sealed class MerkleHashJson : JsonConverter<MerkleHash>
{
    public override MerkleHash Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MerkleHash.TryParse(reader.GetString()) ?? throw new JsonException("A hash is written as 64 lower-case hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, MerkleHash value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
