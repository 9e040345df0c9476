using CsCheck;
using Google.Protobuf;
using Telemetry.Protocol.Readings;
using Telemetry.Protocol.V1;
using Telemetry.Quantities;
using Telemetry.Readings;
using Xunit;

namespace Telemetry.Tests.Storage;

public sealed class BatchCodecTests
{
    private static readonly Gen<Reading> AnyReading =
        from container in Gen.Int[0, 3]
        from quantity in Gen.Int[0, 5]
        from time in Gen.Long[-10, 2_000_000_000_000]
        from value in Gen.OneOf(Gen.Long[-5, 5], Gen.Long)
        from status in Gen.Int[0, 11]
        from raw in Gen.OneOf(Gen.Long[0, 1], Gen.Long)
        from calibration in Gen.Int[0, 3]
        select new Reading($"c-{container}", (Quantity)quantity, new Instant(time), value, (ReadingStatus)status, raw, calibration);

    [Fact]
    public void What_is_encoded_is_decoded_whatever_it_is() =>
        AnyReading.Array[1, 50].Sample(rows => Assert.Equal(rows, Decoded(BatchCodec.Encode(7, 100, new Instant(5), rows))));

    [Fact]
    public void Columns_that_repeat_are_shortened_and_come_back_whole()
    {
        var rows = Enumerable.Range(0, 3_000).Select(i => new Reading("c", (Quantity)((i % 3) + 1), new Instant(i), i, ReadingStatus.Ok, 0, 2)).ToArray();
        var payload = BatchCodec.Encode(7, 0, new Instant(5), rows);
        Assert.InRange(payload.Length, 6_000, 9_100);
        Assert.Equal(3, ReadingBatch.Parser.ParseFrom(payload).Quantity.Count);
        Assert.Equal(rows, Decoded(payload));
    }

    [Fact]
    public void Columns_in_pieces_and_unpacked_entries_are_legal_and_read()
    {
        var rows = Enumerable.Range(1, 4).Select(i => new Reading("c", Quantity.FillLevel, new Instant(i), i * 300, ReadingStatus.Ok, i, i)).ToArray();
        var payload = BatchCodec.Encode(7, 0, new Instant(5), rows[..3]);

        // Protobuf joins messages by writing one behind the other; the fourth row comes as entries of their own, not packed.
        byte[] fourth = [0x38, 0x02, 0x40, .. Varint(2_400), 0x50, 0x08, 0x58, 0x04];
        Assert.Equal(rows, Decoded([.. payload, .. fourth]));
    }

    [Fact]
    public void Any_bytes_are_a_batch_or_a_clear_refusal() =>
        Gen.Byte.Array[0, 200].Sample(bytes => RefusesClearly(bytes));

    [Fact]
    public void A_batch_with_any_byte_changed_or_cut_off_is_a_batch_or_a_clear_refusal()
    {
        var rows = Enumerable.Range(1, 5).Select(i => new Reading($"c-{i}", Quantity.FillLevel, new Instant(i), i * 300, ReadingStatus.Ok, i, i)).ToArray();
        var payload = BatchCodec.Encode(7, 0, new Instant(5), rows);
        for (var at = 0; at < payload.Length; at++)
        {
            RefusesClearly(payload[..at]);
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = payload.ToArray();
                changed[at] ^= (byte)(1 << bit);
                RefusesClearly(changed);
            }
        }
    }

    [Fact]
    public void An_index_of_a_container_beyond_31_bits_is_refused_like_any_other_that_points_nowhere()
    {
        var batch = ReadingBatch.Parser.ParseFrom(BatchCodec.Encode(7, 0, new Instant(5), [new Reading("c", Quantity.FillLevel, new Instant(1), 1, ReadingStatus.Ok)]));
        batch.Container[0] = uint.MaxValue;
        var error = Assert.Throws<UnreadableBatchException>(() => BatchCodec.Decode(batch.ToByteArray(), new ReadingColumns()));
        Assert.Equal("container: index 4294967295 where containers has 1 entries; add the id.", error.Message);
    }

    [Fact]
    public void What_our_decoder_reads_the_generated_one_reads_too() =>
        AnyReading.Array[1, 20].Select(Gen.Int[0, 400], Gen.Byte).Sample((rows, at, value) =>
        {
            var payload = BatchCodec.Encode(7, 100, new Instant(5), rows);
            payload[at % payload.Length] = value;
            var batch = new ReadingColumns();
            try
            {
                BatchCodec.Decode(payload, batch);
            }
            catch (UnreadableBatchException)
            {
                return;
            }

            var parsed = ReadingBatch.Parser.ParseFrom(payload);
            Assert.Equal((parsed.Epoch, parsed.SentAtMs, parsed.Value.Count), (batch.Epoch, batch.SentAt.UnixMilliseconds, batch.Count));
            Assert.Equal(parsed.Value, batch.Value.Take(batch.Count));
            Assert.Equal(parsed.Containers, batch.Containers);
            Assert.All(Enumerable.Range(0, batch.Count), row => Assert.Equal(parsed.Raw[row % parsed.Raw.Count], batch.Raw[row]));
            Assert.All(Enumerable.Range(0, batch.Count), row => Assert.Equal(unchecked((int)parsed.Quantity[row % parsed.Quantity.Count]), batch.Quantity[row]));
        });

    private static void RefusesClearly(byte[] payload)
    {
        try
        {
            BatchCodec.Decode(payload, new ReadingColumns());
        }
        catch (UnreadableBatchException error)
        {
            Assert.Matches("^[a-z_]+: .*; .*\\.$", error.Message);
        }
    }

    private static Reading[] Decoded(byte[] payload)
    {
        var batch = new ReadingColumns();
        BatchCodec.Decode(payload, batch);
        return [.. Enumerable.Range(0, batch.Count).Select(row => batch[row])];
    }

    private static byte[] Varint(ulong value)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true)) output.WriteUInt64(value);
        return stream.ToArray();
    }
}
