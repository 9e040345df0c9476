using CsCheck;
using Telemetry.Storage.ReadingLog;
using Xunit;

namespace Telemetry.Tests.Storage;

public sealed class PayloadWriterTests
{
    private static readonly Gen<long[]> Numbers = Gen.OneOf(
        Gen.Select(Gen.Int[0, 63], Gen.Long, (shift, value) => value >> shift).Array[0, 300],
        Gen.Select(Gen.Int[8, 63], Gen.Long, (shift, value) => value >> shift).Array[0, 300],
        Gen.Long[-30, 30].Array[0, 300]);

    [Fact]
    public void Differences_in_blocks_are_byte_for_byte_those_written_one_by_one() =>
        Numbers.Select(Gen.Int[1, 70]).Sample((values, lag) =>
        {
            var (blocks, plain) = (new PayloadWriter(), new PayloadWriter());
            blocks.Differences(values, lag);
            for (var i = 0; i < values.Length; i++) plain.Signed(unchecked(values[i] - (i < lag ? 0 : values[i - lag])));
            Assert.Equal(plain.Written.ToArray(), blocks.Written.ToArray());
        });

    [Fact]
    public void Every_length_of_number_is_written_whole_at_both_its_ends()
    {
        var edges = Enumerable.Range(0, 63).SelectMany(bits => (long[])[(1L << bits) - 1, 1L << bits, -(1L << bits)]).ToArray();
        var (blocks, plain) = (new PayloadWriter(), new PayloadWriter());
        for (var i = 0; i < edges.Length; i++)
        {
            // Each alone among zeros, so that a block is decided by it.
            var values = new long[130];
            values[70] = edges[i];
            blocks.Differences(values, 1);
            for (var row = 0; row < values.Length; row++) plain.Signed(unchecked(values[row] - (row == 0 ? 0 : values[row - 1])));
        }

        Assert.Equal(plain.Written.ToArray(), blocks.Written.ToArray());
    }
}
