using System.Text.Json;
using System.Text.Json.Serialization;

namespace Telemetry.Edge.Configuration;

[JsonSourceGenerationOptions(
    RespectNullableAnnotations = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(DeviceFile))]
internal sealed partial class DeviceFileFormat : JsonSerializerContext;
