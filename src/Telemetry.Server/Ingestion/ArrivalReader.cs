using System.Buffers;
using System.Text;
using Grpc.Core;
using Telemetry.Protocol;
using Telemetry.Protocol.Ingestion;
using Telemetry.Protocol.Readings;
using Telemetry.Quantities;
using Telemetry.Storage.ReadingLog;

namespace Telemetry.Server.Ingestion;

/// <summary>
/// Decodes a request from the connection's own buffers into rented columns. The generated message would hold the batch as a copy, which lives
/// until the next garbage collection: at ten million values a second that is 30 MB a second of garbage.
/// </summary>
internal sealed class ArrivalReader(Intake intake, RegisteredNames names, TimeProvider time)
{
    public Arrival Read(DeserializationContext context)
    {
        var payload = context.PayloadAsReadOnlySequence();
        if (payload.IsSingleSegment) return Read(payload.FirstSpan);

        // The connection's buffers are 4 kB each; columns are decoded from one piece.
        var piece = ArrayPool<byte>.Shared.Rent(checked((int)payload.Length));
        try
        {
            payload.CopyTo(piece);
            return Read(piece.AsSpan(0, (int)payload.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private Arrival Read(ReadOnlySpan<byte> message)
    {
        var fields = RequestFields.Of(message);
        var (device, at) = (names.Device(fields.Device), Instant.From(time.GetUtcNow()));
        if (!fields.NotCarried.IsEmpty) return new Arrival(fields.Id, device, at, null, new DeadLetter(device, at, Encoding.UTF8.GetString(fields.NotCarried), []));
        var batch = intake.Rent();
        try
        {
            BatchCodec.Decode(fields.Batch, batch, names);
            return new Arrival(fields.Id, device, at, batch, null);
        }
        catch (UnreadableBatchException error)
        {
            intake.Return(batch);
            return new Arrival(fields.Id, device, at, null, new DeadLetter(device, at, error.Message, fields.Batch.ToArray()));
        }
    }
}
