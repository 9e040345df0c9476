using System.Buffers;
using Google.Protobuf;
using Telemetry.Protocol.V1;
using Telemetry.Server.Ingestion;

namespace Telemetry.Server.Bridge;

/// <summary>What the bridge asks of ingestion for a message.</summary>
internal static class BridgeRequest
{
    /// <summary>
    /// Carries the payload as it came. One that ingestion would not take is left behind and its size told instead: sent all the same it would end the
    /// stream, and the broker would give it out first again, for ever.
    /// </summary>
    public static IngestRequest Of(ulong id, string device, ReadOnlySequence<byte> payload)
    {
        var request = new IngestRequest { Id = id, Device = device };
        if (payload.Length <= IngestionRoutes.LongestMessage)
        {
            request.Batch = UnsafeByteOperations.UnsafeWrap(payload.ToArray());
            if (request.CalculateSize() <= IngestionRoutes.LongestMessage) return request;
            request.Batch = ByteString.Empty;
        }

        request.NotCarried = $"batch: {payload.Length} bytes are more than ingestion takes ({IngestionRoutes.LongestMessage} with the device's name); send fewer readings at once.";
        return request;
    }
}
