using System.Text;
using System.Text.Unicode;
using Telemetry.Protocol.V1;

namespace Telemetry.Protocol.Ingestion;

/// <summary>
/// The fields of an encoded IngestRequest, read in place: the generated parser would copy the batch. Understands the form that encoders write;
/// any other legal form goes through the generated parser once.
/// </summary>
public ref struct RequestFields
{
    public ulong Id { get; private set; }

    /// <summary>The device as the broker authenticated it, in valid UTF-8.</summary>
    public ReadOnlySpan<byte> Device { get; private set; }

    /// <summary>The batch as it came, undecoded.</summary>
    public ReadOnlySpan<byte> Batch { get; private set; }

    /// <summary>Why there is no batch, in valid UTF-8; empty when there is one.</summary>
    public ReadOnlySpan<byte> NotCarried { get; private set; }

    /// <exception cref="Google.Protobuf.InvalidProtocolBufferException">The bytes are no IngestRequest.</exception>
    public static RequestFields Of(ReadOnlySpan<byte> message)
    {
        if (TryFind(message, out var fields)) return fields;
        var plain = IngestRequest.Parser.ParseFrom(message);
        return new RequestFields
        {
            Id = plain.Id,
            Device = Encoding.UTF8.GetBytes(plain.Device),
            Batch = plain.Batch.Span,
            NotCarried = Encoding.UTF8.GetBytes(plain.NotCarried),
        };
    }

    private static bool TryFind(ReadOnlySpan<byte> message, out RequestFields fields)
    {
        fields = default;
        for (var at = 0; at < message.Length;)
        {
            if (!Wire.TryVarint(message, ref at, out var tag)) return false;
            switch (tag)
            {
                case (1 << 3) | 0 when Wire.TryVarint(message, ref at, out var id):
                    fields.Id = id;
                    break;
                case (2 << 3) | 2 when Wire.TryBytes(message, ref at, out var device) && Utf8.IsValid(device):
                    fields.Device = device;
                    break;
                case (3 << 3) | 2 when Wire.TryBytes(message, ref at, out var batch):
                    fields.Batch = batch;
                    break;
                case (4 << 3) | 2 when Wire.TryBytes(message, ref at, out var reason) && Utf8.IsValid(reason):
                    fields.NotCarried = reason;
                    break;
                default:
                    return false;
            }
        }

        return true;
    }
}
