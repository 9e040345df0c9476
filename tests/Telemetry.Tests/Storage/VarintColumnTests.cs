using CsCheck;
using Google.Protobuf;
using Telemetry.Protocol.Readings;
using Xunit;

namespace Telemetry.Tests.Storage;

/// <summary>The block decoder against the parser of Google.Protobuf, on columns long enough for blocks.</summary>
public sealed class VarintColumnTests
{
    /// <summary>Numbers of every length, 1 to 10 bytes, mixed as they come or mostly short.</summary>
    private static readonly Gen<long[]> Numbers = Gen.OneOf(
        Gen.Select(Gen.Int[0, 63], Gen.Long, (shift, value) => value >> shift).Array[1, 300],
        Gen.OneOf(Gen.Long[-64, 63], Gen.Long[-64, 63], Gen.Long[-9_000, 9_000], Gen.Long[-5_000_000, 5_000_000]).Array[1, 300]);

    [Fact]
    public void Any_numbers_come_back_as_they_were_written() =>
        Numbers.Sample(numbers =>
        {
            var column = new VarintColumn(Written(numbers));
            Assert.True(column.IsWhole);
            Assert.Equal(numbers.Length, column.Count);
            var read = new long[numbers.Length];
            column.Signed(read);
            Assert.Equal(numbers, read);
        });

    [Fact]
    public void A_column_that_repeats_fills_its_target() =>
        Numbers.Select(Gen.Int[0, 700]).Sample((numbers, more) =>
        {
            var read = new long[numbers.Length + more];
            new VarintColumn(Written(numbers)).Signed(read);
            Assert.Equal(Enumerable.Range(0, read.Length).Select(row => numbers[row % numbers.Length]), read);
        });

    [Fact]
    public void Sums_are_exact_or_refused() =>
        Numbers.Sample(numbers =>
        {
            var exact = new List<Int128>();
            foreach (var number in numbers) exact.Add((exact.Count == 0 ? 0 : exact[^1]) + number);
            var sums = new long[numbers.Length];
            if (exact.Exists(sum => sum < long.MinValue || sum > long.MaxValue)) Assert.Throws<OverflowException>(() => new VarintColumn(Written(numbers)).Sums(sums));
            else
            {
                new VarintColumn(Written(numbers)).Sums(sums);
                Assert.Equal(exact, sums.Select(sum => (Int128)sum));
            }
        });

    [Fact]
    public void Hostile_bytes_are_whole_exactly_when_a_plain_reader_says_so()
    {
        // Bytes with and without continuation in long runs, around every length of block, so that 9, 10 and 11 bytes in a row occur everywhere.
        var runs = Gen.Select(Gen.Int[0, 12], Gen.Byte[0, 0x7F], (length, last) => (byte[])[.. Enumerable.Repeat((byte)0xFF, length), last]).Array[0, 60];
        Gen.OneOf(runs.Select(parts => parts.SelectMany(part => part).ToArray()), Gen.Byte.Array[0, 300]).Sample(bytes => Assert.Equal(IsWhole(bytes), new VarintColumn(bytes).IsWhole));
    }

    [Fact]
    public void A_number_of_more_than_64_bits_is_found_wherever_it_stands()
    {
        for (var before = 0; before < 200; before++)
        {
            for (var after = 0; after < 80; after += 7)
            {
                byte[] tooLong = [.. new byte[before], .. Enumerable.Repeat((byte)0xFF, 9), 2, .. new byte[after]];
                Assert.False(new VarintColumn(tooLong).IsWhole);
                tooLong[before + 9] = 1;
                Assert.True(new VarintColumn(tooLong).IsWhole);
            }
        }
    }

    [Fact]
    public void Numbers_written_longer_than_needed_are_read_all_the_same() =>
        Gen.Select(Gen.UInt, Gen.Int[0, 4]).Array[1, 200].Sample(entries =>
        {
            var bytes = entries.SelectMany(entry => Padded(entry.Item1, 5 + entry.Item2)).ToArray();
            var read = new long[entries.Length];
            new VarintColumn(bytes).Signed(read);
            Assert.Equal(entries.Select(entry => VarintBlock.ZigZag(entry.Item1)), read);
        });

    private static byte[] Written(long[] numbers)
    {
        using var stream = new MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            foreach (var number in numbers) output.WriteSInt64(number);
        }

        return stream.ToArray();
    }

    private static byte[] Padded(ulong value, int length) =>
        [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7 < 64 ? (value >> (i * 7)) & 0x7F : 0) | (i < length - 1 ? 0x80ul : 0)))];

    private static bool IsWhole(byte[] bytes)
    {
        var length = 0;
        foreach (var value in bytes)
        {
            length++;
            if (length > 10 || (length == 10 && value > 1)) return false;
            if (value < 0x80) length = 0;
        }

        return length == 0;
    }
}
