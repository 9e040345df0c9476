using System.Text;
using CsCheck;
using Google.Protobuf;
using Telemetry.Protocol.Ingestion;
using Telemetry.Protocol.V1;
using Xunit;

namespace Telemetry.Tests.Ingestion;

public sealed class RequestFieldsTests
{
    private static readonly Gen<byte[]> Requests =
        from id in Gen.ULong
        from device in Gen.String[0, 20]
        from batch in Gen.Byte.Array[0, 40]
        from reason in Gen.String[0, 5]
        select new IngestRequest { Id = id, Device = device, Batch = ByteString.CopyFrom(batch), NotCarried = reason }.ToByteArray();

    [Fact]
    public void A_request_is_read_as_the_generated_parser_reads_it() => Requests.Sample(ReadsAlike);

    [Fact]
    public void Requests_joined_cut_changed_or_made_up_are_read_or_refused_as_the_generated_parser_does()
    {
        Gen.Select(Requests, Requests).Sample((first, second) => ReadsAlike([.. first, .. second]));
        Gen.Select(Requests, Gen.Int[0, 100], Gen.Byte).Where((request, _, _) => request.Length > 0).Sample((request, at, value) =>
        {
            request[at % request.Length] = value;
            ReadsAlike(request);
            ReadsAlike(request[..(at % request.Length)]);
        });
        Gen.Byte.Array[0, 60].Sample(ReadsAlike);
    }

    private static void ReadsAlike(byte[] message)
    {
        IngestRequest parsed;
        try
        {
            parsed = IngestRequest.Parser.ParseFrom(message);
        }
        catch (InvalidProtocolBufferException)
        {
            Assert.Throws<InvalidProtocolBufferException>(() => RequestFields.Of(message).Id);
            return;
        }

        var fields = RequestFields.Of(message);
        Assert.Equal((parsed.Id, parsed.Device, parsed.NotCarried), (fields.Id, Encoding.UTF8.GetString(fields.Device), Encoding.UTF8.GetString(fields.NotCarried)));
        Assert.Equal(parsed.Batch.ToByteArray(), fields.Batch.ToArray());
    }
}
